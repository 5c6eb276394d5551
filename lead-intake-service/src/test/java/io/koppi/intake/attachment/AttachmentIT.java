package io.koppi.intake.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.LeadFacts;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
@SuppressWarnings("NullAway.Init") // each test begins with begin()
class AttachmentIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    private Company company;
    private UUID turku;
    private UUID owner;
    private LeadFacts lead;

    @Test
    void theOwnerSavesWhatTheCustomerSent() {
        byte[] photo = bytes(1_300_000);
        System.arraycopy(JPEG, 0, photo, 0, JPEG.length);
        try (Company _ = begin()) {
            contact("Kuva €.jpg", "image/jpeg", photo);
            lead.opened(1);
            lead.claimed(owner, 1, NOON);
            seen(company.as(owner));

            company.as(owner)
                    .get(files())
                    .then()
                    .body("items.filename", contains("Kuva €.jpg"))
                    .body("items.bytes", contains(photo.length))
                    .body("items.contentType", contains("image/jpeg"));
            Response file = company.as(owner).get(files() + "/" + only());

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.asByteArray()).isEqualTo(photo);
            assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(file.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"Kuva _.jpg\"; filename*=UTF-8''Kuva%20%E2%82%AC.jpg");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
            assertThat(file.header("Cache-Control")).contains("no-store");
        }
    }

    /** A form would refuse it; another product's webhook is believed its word. */
    @Test
    void aPageOfAStrangersIsJustBytes() {
        try (Company _ = begin()) {
            Line hook = company.channel("webhook", "{\"secrets\":[\"k\"]}");
            contact(hook, "x.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            lead.opened(1);
            lead.claimed(owner, 1, NOON);
            seen(company.as(owner));

            Response file = company.as(owner).get(files() + "/" + only());

            assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        }
    }

    @Test
    void onlyWhoSeesTheLeadInFullFindsIt() {
        try (Company _ = begin();
                Company other = new Company(brokers)) {
            UUID oulu = company.location("Oulu");
            UUID colleague = company.person("Ben", false, Set.of(), Set.of(turku));
            UUID ruler = company.person("Cia", false, Set.of(turku), Set.of());
            UUID elsewhere = company.person("Dan", false, Set.of(oulu), Set.of(oulu));
            UUID tenantAdmin = company.person("Eva", true, Set.of(), Set.of());
            UUID stranger = other.person("Fia", true, Set.of(), Set.of());
            contact("a.pdf", "application/pdf", bytes(10));
            lead.opened(1);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("contact_lead", company.tenantId))
                            .isEqualTo(1));
            known(company.as(tenantAdmin));
            // While it is free nobody is shown its customer.
            refused(company.as(tenantAdmin));
            lead.claimed(owner, 1, NOON);
            seen(company.as(owner));
            seen(company.as(ruler));
            seen(company.as(tenantAdmin));
            seen(with(Tokens.quickLink(company.tenantId, owner, lead.contactId())));

            known(company.as(colleague));
            known(company.as(elsewhere));
            known(other.as(stranger));
            refused(company.as(colleague));
            refused(company.as(elsewhere));
            refused(other.as(stranger));
            refused(with(Tokens.quickLink(company.tenantId, owner, UUID.randomUUID())));
            refused(with(Tokens.quickLink(company.tenantId, ruler, lead.contactId())));
            given().get(files()).then().statusCode(401);
            given().get(files() + "/" + only()).then().statusCode(401);
        }
    }

    @Test
    void aFileIsFoundUnderItsOwnContactOnly() {
        try (Company _ = begin()) {
            Line form = company.channel("website-form", "{}");
            contact(form, "a.pdf", "application/pdf", bytes(10));
            lead.opened(1);
            lead.claimed(owner, 1, NOON);
            seen(company.as(owner));
            String first = only();
            contact(form, "b.pdf", "application/pdf", bytes(20));
            lead.opened(1);
            lead.claimed(owner, 1, NOON);
            seen(company.as(owner));

            company.as(owner).get(files() + "/" + first).then().statusCode(404);
            company.as(owner).get(files() + "/" + UUID.randomUUID()).then().statusCode(404);
            company.as(owner).get(files()).then().body("items", hasSize(1));
        }
    }

    private Company begin() {
        company = new Company(brokers);
        turku = company.location("Turku");
        owner = company.person("Ana", false, Set.of(), Set.of(turku));
        return company;
    }

    private void contact(String filename, String type, byte[] content) {
        contact(company.channel("website-form", "{}"), filename, type, content);
    }

    private void contact(Line door, String filename, String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"phone\"\r\n\r\n0400001001\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        String answer = Web.post(
                        door.path(),
                        body.toByteArray(),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "X-Api-Key",
                        "k",
                        "Accept",
                        "application/json")
                .body();
        JsonPath told = JsonPath.from(answer);
        String id = Optional.ofNullable(told.getString("contactId"))
                .orElseGet(() -> told.getString("contacts[0].contactId"));
        lead = new LeadFacts(company, UUID.fromString(id), turku);
    }

    private String files() {
        return "/contacts/" + lead.contactId() + "/attachments";
    }

    /** The id of the contact's one file, whoever may see it. */
    private String only() {
        return stored.texts(
                        "select attachment_id::text from attachment where tenant_id = ? and contact_id = '"
                                + lead.contactId() + "'",
                        company.tenantId)
                .getFirst();
    }

    private void seen(RequestSpecification who) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(who.get(files()).statusCode()).isEqualTo(200));
    }

    private void refused(RequestSpecification who) {
        assertThat(who.get(files()).statusCode()).isEqualTo(404);
        assertThat(who.get(files() + "/" + only()).statusCode()).isEqualTo(404);
    }

    /** A member the service does not know yet would be answered 403. */
    private void known(RequestSpecification who) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(who.get(files()).statusCode()).isNotEqualTo(403));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
