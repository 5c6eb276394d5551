package io.koppi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.Company.Line;
import io.koppi.intake.mail.inbound.SmtpListener;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class PortalMailIT {
    private static final String ODD = """
            From: Kauppapaikka <noreply@kauppapaikka.example.com>
            Subject: Uusi viesti
            Message-ID: <%s@kauppapaikka.example.com>
            Content-Type: text/plain; charset=utf-8

            Mainos: pois
            Ostajan tiedot: Aino Mäkelä
            Soittonumero: 0400 001 001
            Ostaja sanoo: Onko vielä jäljellä?
            Tämä viesti tuli Kauppapaikasta
            """;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    SmtpListener smtp;

    @Test
    void aTenantTeachesItsChannelLabelsNobodyKnew() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line line = company.channel("marketplace-mail", """
                    {"portal": {"labels": {"name": ["Ostajan tiedot"], "phone": ["Soittonumero:"], "message": ["ostaja sanoo"]},
                      "endOfMessage": ["Tämä viesti tuli"], "ignore": ["Mainos"], "source": "email.kauppapaikka"}}""");

            assertThat(dialog.send(line.address() + "@leads.localhost", bytes(ODD.formatted("k-1")))
                            .getLast())
                    .startsWith("250");

            JsonNode contact = stored.contacts(company.tenantId).getFirst().normalised();
            assertThat(contact.path("source").asText()).isEqualTo("email.kauppapaikka");
            assertThat(contact.at("/contact/name").asText()).isEqualTo("Aino Mäkelä");
            assertThat(contact.at("/contact/phone_e164").asText()).isEqualTo("+358400001001");
            assertThat(contact.path("message").asText()).isEqualTo("Onko vielä jäljellä?");
            assertThat(contact.path("answers")).isEmpty();
        }
    }

    @Test
    void aMailThatNamesNobodyStandsReadableInTheFailedTrayUntilTheChannelIsTaught() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line line = company.channel("marketplace-mail", "{}");
            String html = ODD.formatted("k-2")
                    .replace("text/plain", "text/html")
                    .replace("Soittonumero: 0400 001 001", "<p><b>Soittonumero</b>: 400&nbsp;001&nbsp;001</p>");

            assertThat(dialog.send(line.address() + "@leads.localhost", bytes(html))
                            .getLast())
                    .startsWith("250");

            Stored.Contact failed = stored.contacts(company.tenantId).getFirst();
            assertThat(failed.reason()).isEqualTo("no-contact-found");
            assertThat(failed.externalId()).isEqualTo("k-2@kauppapaikka.example.com");
            var admin = RestAssured.given().auth().oauth2(Tokens.operator()).header("X-Koppi-Tenant", company.tenantId);
            assertThat(admin.get("/contacts/failed/" + failed.id()).jsonPath().getString("text"))
                    .startsWith("Uusi viesti")
                    .contains("Soittonumero: 400 001 001")
                    .doesNotContain("<");
            company.configure(
                            Tokens.operator(), line.id(), "{\"portal\": {\"labels\": {\"phone\": [\"Soittonumero\"]}}}")
                    .then()
                    .statusCode(200);
            assertThat(admin.post("/contacts/failed/" + failed.id() + "/replay")
                            .jsonPath()
                            .getString("outcome"))
                    .isEqualTo("understood");
            assertThat(stored.contacts(company.tenantId))
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.state()).isEqualTo("processed"));
        }
    }

    @Test
    void aMailToTwoChannelsIsAContactInEachOnce() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line first = company.channel("marketplace-mail", "{}");
            Line second = company.channel("marketplace-mail", "{}");
            byte[] mail = bytes(ODD.formatted("k-3").replace("Soittonumero", "Puhelin"));

            for (int time = 0; time < 2; time++) {
                assertThat(dialog.say("EHLO test.example.com")).contains("250");
                dialog.say("MAIL FROM:<bounce@mail.example.com>");
                assertThat(dialog.say("RCPT TO:<" + first.address() + "@leads.localhost>"))
                        .startsWith("250");
                assertThat(dialog.say("RCPT TO:<" + second.address() + "@leads.localhost>"))
                        .startsWith("250");
                assertThat(dialog.data(mail)).startsWith("250");
            }

            assertThat(stored.contacts(company.tenantId)).hasSize(2);
            assertThat(company.counts(first).getInt("duplicates")).isEqualTo(1);
            assertThat(company.counts(second).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void adfInAMarketplaceMailIsReadAsAdf() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line line = company.channel("marketplace-mail", "{}");
            String adf =
                    "<adf><prospect><id>7</id><customer><contact><phone>0400001001</phone></contact></customer></prospect></adf>";

            assertThat(dialog.send(line.address() + "@leads.localhost", bytes(ODD.formatted("k-4") + adf + "\n"))
                            .getLast())
                    .startsWith("250");

            assertThat(stored.contacts(company.tenantId)
                            .getFirst()
                            .normalised()
                            .path("source")
                            .asText())
                    .isEqualTo("adf");
        }
    }

    @Test
    void aSettingNobodyKnowsIsNamed() {
        try (Company company = new Company(brokers)) {
            UUID id = company.channel("marketplace-mail", "{}").id();

            refused(company, id, "{\"portal\": {\"preset\": \"nettiauot\"}}", "portal.preset");
            refused(company, id, "{\"portal\": {\"labels\": {\"fone\": [\"Puh\"]}}}", "portal.labels.fone");
            refused(company, id, "{\"portal\": {\"lables\": {}}}", "portal.lables");
            refused(company, id, "{\"portal\": {\"source\": \"Ö\"}}", "portal.source");
            refused(company, id, "{\"imap\": {\"host\": \"http://x\", \"user\": \"u\"}}", "imap.host");
        }
    }

    private static void refused(Company company, UUID channelId, String settings, String field) {
        company.configure(Tokens.operator(), channelId, settings)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
