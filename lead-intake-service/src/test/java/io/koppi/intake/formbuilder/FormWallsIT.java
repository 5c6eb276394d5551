package io.koppi.intake.formbuilder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.form.QuoteForm;
import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FormWallsIT {
    private record Call(Method method, String path) {
        int status(RequestSpecification as, UUID channel) {
            boolean hasBody = method == Method.PUT || path.endsWith("/preview");
            RequestSpecification asked = given().spec(as).contentType("application/json");
            return (hasBody ? asked.body(Definitions.QUOTE) : asked)
                    .request(method, "/channels/" + channel + "/form" + path)
                    .statusCode();
        }
    }

    private static final List<Call> CALLS = List.of(
            new Call(Method.GET, ""),
            new Call(Method.PUT, ""),
            new Call(Method.POST, "/publish"),
            new Call(Method.GET, "/versions"),
            new Call(Method.GET, "/versions/1"),
            new Call(Method.POST, "/preview"));

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void formsAreTheirAdminsAlone() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Line line = QuoteForm.publish(own, "{}", Definitions.QUOTE);
            RequestSpecification member = own.member(false);
            RequestSpecification foreign = other.member(true);
            await().atMost(Company.SOON).untilAsserted(() -> {
                assertThat(member.get("/channels").jsonPath().getString("type"))
                        .isEqualTo("urn:koppi:problem:forbidden");
                assertThat(foreign.get("/channels").statusCode()).isEqualTo(200);
            });

            for (Call call : CALLS) {
                assertThat(call.status(given(), line.id()))
                        .as("stranger: " + call)
                        .isEqualTo(401);
                assertThat(call.status(member, line.id())).as("member: " + call).isEqualTo(403);
                assertThat(call.status(foreign, line.id()))
                        .as("other company: " + call)
                        .isEqualTo(404);
            }
            assertThat(stored.rowsWithoutTenant("form_version")).isZero();
            assertThat(stored.rowsWithoutTenant("form_draft")).isZero();
            assertThat(stored.rows("form_version", own.tenantId)).isEqualTo(1);
            assertThat(stored.rows("form_draft", other.tenantId)).isZero();
        }
    }

    @Test
    void onlyAWebsiteFormHasOne() {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{}");

            for (Call call : CALLS) {
                assertThat(call.status(company.operator(), adf.id()))
                        .as(call.toString())
                        .isEqualTo(404);
            }
        }
    }
}
