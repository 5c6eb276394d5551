package io.koppi.intake.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ImportWallsIT {
    private static final List<String> TABLES = List.of("import_batch", "import_piece", "import_row");
    private static final byte[] LIST = "Nimi;Puhelin\nAino;0400001001\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void withoutATokenThereIsNothing() {
        String one = "/imports/" + UUID.randomUUID();

        given().get("/imports").then().statusCode(401);
        given().get(one).then().statusCode(401);
        given().get(one + "/rows").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(one + "/start")
                .then()
                .statusCode(401);
        given().post(one + "/undo").then().statusCode(401);
        given().contentType("text/csv").body("Nimi").post("/imports").then().statusCode(401);
    }

    @Test
    void aPlainMemberIsRefused() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String one = "/imports/" + lists.uploaded(LIST, Map.of());
            RequestSpecification member = company.member(false);

            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(member.get("/imports").jsonPath().getString("type"))
                                    .isEqualTo("urn:koppi:problem:forbidden"));
            member.get(one).then().statusCode(403);
            member.get(one + "/rows").then().statusCode(403);
            member.body("{}").post(one + "/start").then().statusCode(403);
            member.post(one + "/undo").then().statusCode(403);
            member.body("{}")
                    .post("/imports?filename=a&channelId=" + lists.channelId())
                    .then()
                    .statusCode(403);
            given().auth().oauth2(Tokens.operator()).get("/imports").then().statusCode(403);
        }
    }

    @Test
    void anAdminHasNothingOfAnotherCompany() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Lists lists = Lists.of(other, "{}");
            String id = lists.uploaded(LIST, Map.of());
            RequestSpecification admin = own.member(true);
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(admin.get("/imports").statusCode()).isEqualTo(200));

            assertThat(admin.get("/imports").jsonPath().getList("items")).isEmpty();
            admin.get("/imports/" + id).then().statusCode(404);
            admin.get("/imports/" + id + "/rows").then().statusCode(404);
            admin.body("{}").post("/imports/" + id + "/start").then().statusCode(404);
            admin.post("/imports/" + id + "/undo").then().statusCode(404);
            admin.body("{}")
                    .post("/imports?filename=a&channelId=" + lists.channelId())
                    .then()
                    .statusCode(404);
            admin.header("X-Koppi-Tenant", other.tenantId)
                    .get("/imports")
                    .then()
                    .statusCode(403);
            assertThat(lists.read(id).getString("state")).isEqualTo("draft");
            lists.start(id, "{}").then().statusCode(202);
            lists.ended(id, Company.SOON);
            TABLES.forEach(table ->
                    assertThat(stored.rowsWithoutTenant(table)).as(table).isZero());
        }
    }
}
