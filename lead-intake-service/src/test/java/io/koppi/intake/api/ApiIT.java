package io.koppi.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ApiIT {
    private static final String BODY = "{\"name\": \"Aino Virtanen\", \"phone\": \"0400001001\", \"size\": 3}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aKeyStandsForOneBodyOnly() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("api", "{\"secrets\": [\"k\"]}");

            HttpResponse<String> first = post(line, BODY, "Idempotency-Key", "\"a-1\"");
            HttpResponse<String> again = post(line, BODY, "Idempotency-Key", "\"a-1\"");
            HttpResponse<String> other = post(line, BODY.replace("3", "4"), "Idempotency-Key", "a-1");

            assertThat(first.statusCode()).isEqualTo(202);
            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(JsonPath.from(first.body()).getList("contacts.duplicate"))
                    .containsExactly(false);
            assertThat(JsonPath.from(again.body()).getList("contacts.duplicate"))
                    .containsExactly(true);
            assertThat(JsonPath.from(again.body()).getList("contacts.contactId"))
                    .isEqualTo(JsonPath.from(first.body()).getList("contacts.contactId"));
            refused(other, 422, "idempotency-key-reused");
            List<Stored.Contact> contacts = stored.contacts(company.tenantId);
            assertThat(contacts).hasSize(1);
            assertThat(contacts.getFirst().externalId()).isEqualTo("a-1");
            assertThat(contacts.getFirst()
                            .normalised()
                            .path("answers")
                            .path("size")
                            .asText())
                    .isEqualTo("3");
        }
    }

    @Test
    void withoutAnIdTheBodyIsTheId() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("api", "{\"secrets\": [\"k\"]}");

            post(line, BODY);
            post(line, BODY);
            post(line, BODY.replace("{", "{\"id\": 9007199254740993, "));

            assertThat(stored.contacts(company.tenantId))
                    .extracting(Stored.Contact::externalId)
                    .satisfiesExactly(
                            hash -> assertThat(hash).startsWith("sha256:"),
                            id -> assertThat(id).isEqualTo("9007199254740993"));
        }
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("api", "{\"secrets\": [\"k\"]}");

            refused(Web.post(line.path(), BODY, "Content-Type", "application/json"), 401, "not-authentic");
            refused(
                    Web.post(line.path(), BODY, "Content-Type", "application/json", "Authorization", "Bearer wrong"),
                    401,
                    "not-authentic");
            refused(post(line, BODY, "webhook-signature", "v1,AAAA"), 401, "not-authentic");
            refused(post(line, "[" + BODY + "]"), 400, "unreadable");
            refused(post(line, "{\"a\":"), 400, "unreadable");
            refused(post(line, "{\"a\":".repeat(60) + "1" + "}".repeat(60)), 400, "unreadable");
            refused(post(line, "{\"a\":".repeat(100_000)), 400, "unreadable");
            refused(post(line, BODY, "Idempotency-Key", "\"" + "x".repeat(256) + "\""), 400, "unreadable");
            refused(post(line, BODY, "ce-specversion", "1.0", "ce-id", "1", "ce-source", "%C0%A0"), 400, "unreadable");
            refused(post(line, BODY, "ce-specversion", "1.0", "ce-id", "1"), 400, "unreadable");
            refused(typed(line, BODY, "text/xml"), 415, "media-type");
            refused(typed(line, "[]", "application/cloudevents-batch+json"), 415, "media-type");
            refused(post(line, "{\"name\": \"Aino\"}"), 422, "invalid");
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
        }
    }

    private static HttpResponse<String> typed(Line line, String body, String type) {
        return Web.post(line.path(), body, "Content-Type", type, "X-Api-Key", "k");
    }

    private static HttpResponse<String> post(Line line, String body, String... headers) {
        return Web.post(
                line.path(),
                body,
                Stream.concat(
                                Stream.of("Content-Type", "application/json", "Authorization", "Bearer k"),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("urn:koppi:problem:" + code);
    }
}
