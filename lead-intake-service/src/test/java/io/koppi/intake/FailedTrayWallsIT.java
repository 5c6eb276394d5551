package io.koppi.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FailedTrayWallsIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void nobodyMendsWithoutSigningIn() {
        given().contentType("application/json")
                .body("{}")
                .put("/contacts/failed/" + UUID.randomUUID())
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/contacts/failed/replay")
                .then()
                .statusCode(401);
    }

    @Test
    void theTrayIsItsAdminsAlone() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            UUID foreign = Sending.failed(other.channel("adf", "{\"secrets\": [\"k\"]}"), "1");
            RequestSpecification admin = own.member(true);
            RequestSpecification member = own.member(false);
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(admin.get("/contacts/failed").statusCode())
                                    .isEqualTo(200));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    member.get("/contacts/failed").jsonPath().getString("type"))
                            .isEqualTo("urn:koppi:problem:forbidden"));

            String phone = "{\"phone\": \"0400001002\"}";
            member.body(phone).put("/contacts/failed/" + foreign).then().statusCode(403);
            member.body("{}").post("/contacts/failed/replay").then().statusCode(403);
            admin.body(phone).put("/contacts/failed/" + foreign).then().statusCode(404);
            admin.body("{}")
                    .post("/contacts/failed/replay")
                    .then()
                    .body("understood", equalTo(0), "stillUnreadable", equalTo(0));
            given().auth()
                    .oauth2(Tokens.operator())
                    .contentType("application/json")
                    .body(phone)
                    .put("/contacts/failed/" + foreign)
                    .then()
                    .statusCode(403);
            assertThat(stored.contacts(other.tenantId))
                    .extracting(Stored.Contact::state)
                    .containsExactlyInAnyOrder("failed", "processed");
        }
    }
}
