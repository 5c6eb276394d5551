package io.koppi.intake.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What was set can be seen again and cleared; of a secret it can only be seen that it is there. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ChannelSettingsIT {
    private static final String FORM = """
            {"honeypot": "website", "timestampField": "opened", "minSeconds": 4, "allowedOrigins": ["https://www.example.com"],
             "mapping": {"*": {"fields": {"room": "message"}}}}""";
    private static final String META = """
            {"secrets": ["quite-secret", "the-next-one"], "verifyToken": "only-meta-knows",
             "pageTokens": {"10271": "token-of-a-page", "*": "token-of-the-rest"}}""";
    private static final String MAILBOX = """
            {"imap": {"host": "imap.example.com", "user": "leads@example.com", "folder": "Leads"}, "imapPassword": "quite-secret",
             "portal": {"source": "nettikone"}}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatIsSetIsShown() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", FORM);

            JsonPath shown = shown(company, line);

            assertThat(shown.getString("address")).isEqualTo(line.address());
            assertThat(shown.getString("settings.honeypot")).isEqualTo("website");
            assertThat(shown.getString("settings.timestampField")).isEqualTo("opened");
            assertThat(shown.getInt("settings.minSeconds")).isEqualTo(4);
            assertThat(shown.getList("settings.allowedOrigins")).containsExactly("https://www.example.com");
            assertThat(shown.getMap("settings.mapping.'*'.fields")).isEqualTo(Map.of("room", "message"));
        }
    }

    @Test
    void ofSecretsIsShownOnlyThatTheyAreThere() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("meta-lead-ads", META);

            String shown = company.operator().get("/channels/" + line.id()).asString();

            JsonPath set = JsonPath.from(shown).setRootPath("settings.set");
            assertThat(set.getInt("secrets")).isEqualTo(2);
            assertThat(set.getBoolean("verifyToken")).isTrue();
            assertThat(set.getList("pageTokens")).containsExactly("*", "10271");
            assertThat(set.getBoolean("imapPassword")).isFalse();
            assertThat(shown).doesNotContain("quite-secret", "the-next-one", "only-meta-knows", "token-of");
        }
    }

    @Test
    void anEmptySettingIsClearedAndWhatIsLeftOutStays() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", FORM);

            changed(company, line, "{\"honeypot\": \"\", \"minSeconds\": 0, \"mapping\": {}}");

            JsonPath shown = shown(company, line);
            assertThat(shown.getString("settings.honeypot")).isNull();
            assertThat(shown.getString("settings.minSeconds")).isNull();
            assertThat(shown.getMap("settings.mapping")).isEmpty();
            assertThat(shown.getString("settings.timestampField")).isEqualTo("opened");
            assertThat(shown.getList("settings.allowedOrigins")).hasSize(1);
        }
    }

    @Test
    void secretsAreClearedByTheirEmptyValue() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("meta-lead-ads", META);

            changed(company, line, "{\"verifyToken\": \"\", \"pageTokens\": {}}");
            assertThat(shown(company, line).getInt("settings.set.secrets")).isEqualTo(2);
            changed(company, line, "{\"secrets\": []}");

            JsonPath shown = shown(company, line);
            assertThat(shown.getInt("settings.set.secrets")).isZero();
            assertThat(shown.getBoolean("settings.set.verifyToken")).isFalse();
            assertThat(shown.getList("settings.set.pageTokens")).isEmpty();
            assertThat(shown.getString("state")).isEqualTo("needs-secret");
        }
    }

    @Test
    void aMailboxThatIsClearedTakesItsPasswordAlong() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("marketplace-mail", MAILBOX);
            assertThat(shown(company, line).getBoolean("settings.set.imapPassword"))
                    .isTrue();

            changed(company, line, "{\"imap\": {}, \"portal\": {}}");

            JsonPath shown = shown(company, line);
            assertThat(shown.getString("settings.imap")).isNull();
            assertThat(shown.getString("settings.portal")).isNull();
            assertThat(shown.getBoolean("settings.set.imapPassword")).isFalse();
            assertThat(shown.getString("state")).isEqualTo("ready");
        }
    }

    @Test
    void aWebhooksPresetIsClearedByAnEmptyOne() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", "{\"webhook\": {\"preset\": \"typeform\"}}");

            changed(company, line, "{\"webhook\": {}}");

            assertThat(shown(company, line).getString("settings.webhook")).isNull();
        }
    }

    @Test
    void halfAMailboxIsRefused() {
        try (Company company = new Company(brokers)) {
            UUID id = company.channel("marketplace-mail", "{}").id();

            for (String[] half : List.of(
                    new String[] {"{\"imap\": {\"user\": \"leads\"}}", "imap.host"},
                    new String[] {"{\"imap\": {\"host\": \"imap.example.com\"}}", "imap.user"})) {
                company.configure(Tokens.operator(), id, half[0])
                        .then()
                        .statusCode(422)
                        .body("errors.field", contains(half[1]));
            }
        }
    }

    @Test
    void onlyTheCompanysAdminsSeeThem() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Line line = own.channel("adf", "{\"secrets\": [\"quite-secret\"]}");
            Line foreign = other.channel("adf", "{}");
            RequestSpecification admin = own.member(true);
            RequestSpecification member = own.member(false);

            given().get("/channels/" + line.id()).then().statusCode(401);
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> admin.get("/channels/" + line.id()).then().statusCode(200));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(member.get("/channels/" + line.id())
                                    .jsonPath()
                                    .getString("type"))
                            .isEqualTo("urn:koppi:problem:forbidden"));
            admin.get("/channels/" + foreign.id()).then().statusCode(404);
            admin.get("/channels/" + UUID.randomUUID()).then().statusCode(404);
        }
    }

    private static JsonPath shown(Company company, Line line) {
        return company.operator()
                .get("/channels/" + line.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void changed(Company company, Line line, String settings) {
        company.configure(Tokens.operator(), line.id(), settings).then().statusCode(200);
    }
}
