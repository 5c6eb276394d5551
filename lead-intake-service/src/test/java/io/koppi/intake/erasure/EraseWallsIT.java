package io.koppi.intake.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class EraseWallsIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void onlyTheCompanysOwnAdminErases() {
        try (Company company = new Company(brokers);
                Company other = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            String contact = JsonPath.from(
                            Web.form(form.path(), "nimi=Aino&puhelin=0400001001", "Accept", "application/json")
                                    .body())
                    .getString("contactId");
            String erase = "/contacts/" + contact + "/erase";
            RequestSpecification stranger = known(other.member(true), 200);
            RequestSpecification member = known(company.member(false), 403);
            RequestSpecification admin = known(company.member(true), 200);

            given().post(erase).then().statusCode(401);
            member.post(erase).then().statusCode(403);
            stranger.post(erase).then().statusCode(404);
            stranger.header("X-Koppi-Tenant", company.tenantId)
                    .post(erase)
                    .then()
                    .statusCode(403);
            assertThat(stored.contacts(company.tenantId)
                            .getFirst()
                            .normalised()
                            .at("/contact/name")
                            .asText())
                    .isEqualTo("Aino");

            admin.post(erase).then().statusCode(204);
            assertThat(stored.contacts(company.tenantId)
                            .getFirst()
                            .normalised()
                            .at("/contact")
                            .isMissingNode())
                    .isTrue();
        }
    }

    private static RequestSpecification known(RequestSpecification member, int status) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> member.get("/channels").then().statusCode(status));
        return member;
    }
}
