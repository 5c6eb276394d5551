package io.koppi.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ChannelWallsIT {
    private static final List<String> TABLES = List.of(
            "channel_settings",
            "raw_contact",
            "contact",
            "attachment",
            "ledger_day",
            "ledger_difference",
            "channel_silence",
            "form_draft",
            "form_version");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void withoutATokenThereIsNothing() {
        given().get("/channels").then().statusCode(401);
        given().get("/contacts/failed").then().statusCode(401);
        given().post("/contacts/failed/" + UUID.randomUUID() + "/replay").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .put("/channels/" + UUID.randomUUID() + "/settings")
                .then()
                .statusCode(401);
    }

    @Test
    void aPlainMemberIsRefusedAndAnAdminSeesOwnChannelsOnly() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Line line = own.channel("adf", "{\"secrets\": [\"quite-secret\"]}");
            Line foreign = other.channel("adf", "{}");
            RequestSpecification member = own.member(false);
            RequestSpecification admin = own.member(true);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(admin.get("/channels").statusCode()).isEqualTo(200));

            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(member.get("/channels").jsonPath().getString("type"))
                                    .isEqualTo("urn:koppi:problem:forbidden"));
            member.get("/contacts/failed").then().statusCode(403);
            member.body("{}").put("/channels/" + line.id() + "/settings").then().statusCode(403);
            assertThat(admin.get("/channels").jsonPath().getList("items.id"))
                    .containsExactly(line.id().toString());
            admin.body("{}")
                    .put("/channels/" + foreign.id() + "/settings")
                    .then()
                    .statusCode(404);
            admin.post("/contacts/failed/" + UUID.randomUUID() + "/replay")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void onlyTheOperatorNamesATenant() {
        try (Company own = new Company(brokers)) {
            RequestSpecification admin = own.member(true);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(admin.get("/channels").statusCode()).isEqualTo(200));

            admin.header("X-Koppi-Tenant", own.tenantId).get("/channels").then().statusCode(403);
            given().auth().oauth2(Tokens.operator()).get("/channels").then().statusCode(403);
        }
    }

    @Test
    void secretsAreSealedAtRestAndNeverShownAgain() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("adf", "{\"secrets\": [\"quite-secret\"]}");

            String shown = company.configure(Tokens.operator(), line.id(), "{\"mapping\": {}}")
                    .asString();

            assertThat(shown)
                    .contains(line.address())
                    .contains("\"state\":\"ready\"")
                    .doesNotContain("quite-secret");
            byte[] sealed = stored.bytes("select sealed from channel_settings where tenant_id = ?", company.tenantId);
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("quite-secret");
            assertThat(line.address()).hasSize(26);
            String adf =
                    "<adf><prospect><id>1</id><customer><contact><phone>0400001001</phone></contact></customer></prospect></adf>";
            assertThat(Web.post(line.path(), adf, "X-Api-Key", "quite-secret", "Content-Type", "text/xml")
                            .statusCode())
                    .isEqualTo(202);
            TABLES.forEach(table ->
                    assertThat(stored.rowsWithoutTenant(table)).as(table).isZero());
        }
    }

    @Test
    void aSettingThatIsWrongOrUnknownIsNamed() {
        try (Company company = new Company(brokers)) {
            UUID id = company.channel("website-form", "{}").id();

            refused(company, id, "{\"allowedOrigins\": [\"javascript:x\"]}", "allowedOrigins[0]");
            refused(company, id, "{\"honeypto\": \"website\"}", "honeypto");
            refused(company, id, "{\"mapping\": {\"*\": {\"feilds\": {}}}}", "mapping.*.feilds");
        }
    }

    private static void refused(Company company, UUID channelId, String settings, String field) {
        company.configure(Tokens.operator(), channelId, settings)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }
}
