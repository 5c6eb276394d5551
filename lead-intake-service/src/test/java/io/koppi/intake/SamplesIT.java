package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.Company.Line;
import io.koppi.intake.mail.inbound.SmtpListener;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every sample of the three doors, byte for byte through the real door, compared with what the sample says must come out. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class SamplesIT {
    private static final List<String> EXACT = List.of(
            "source", "external_id", "request_type", "contact", "location_hint", "message", "consent", "received_at");
    private static final String META_MAPPING = """
            {"secrets": ["test-secret"], "verifyToken": "test-secret", "pageTokens": {"*": "page-token"}, "mapping": {
              "770000000000001": {"fields": {"mistä_mallista_olet_kiinnostunut?": "subject"}, "subjectKind": "vehicle",
                "values": {"haluatko_koeajon?": {"kyllä": "test_drive"}, "mitä_haluat?": {"tarjous": "quote"}}},
              "770000000000002": {"fields": {"tuote": "subject"}, "subjectKind": "product",
                "values": {"pyyntö": {"esite": "brochure"}},
                "consents": {"contact_ok": "contact", "marketing_ok": "marketing"}},
              "770000000000009": {"values": {"mitä_haluat?": {"tarjous": "quote"}}}}}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    SmtpListener smtp;

    @Inject
    ObjectMapper json;

    private final List<String> table = new ArrayList<>();

    @Test
    void everySampleComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", META_MAPPING);
            verification(meta);
            http("p02-meta-lead-single", ".json", meta, company);
            http("p03-meta-lead-batch3", ".json", meta, company);
            http("p04-meta-organic-disclaimer", ".json", meta, company);
            Line adf = company.channel("adf", "{\"secrets\": [\"other\", \"test-secret\"]}");
            http("p14-adf-minimal", ".xml", adf, company);
            http("p15-adf-full-tradein-finance", ".xml", adf, company);
            mail("p16-adf-email-plain-body", adf, company);
            mail("p17-adf-email-attachment-latin1", adf, company);
            http("p18-adf-cdata", ".xml", adf, company);
            http("p36-html-form-urlencoded-fi", ".form", form(company, """
                    {"honeypot": "website", "timestampField": "_ts", "minSeconds": 3,
                     "mapping": {"*": {"subject": "ilmalämpöpumppu", "subjectKind": "product"}}}"""), company);
            http("p37-html-form-multipart-attachment", ".multipart", form(company, "{}"), company);
            http("p38-json-fetch-form-turnstile", ".json", form(company, """
                    {"mapping": {"contact-v3": {"subjectKind": "service",
                      "consents": {"privacy": "contact", "marketing": "marketing"}}}}"""), company);
            http("p39-cf7-native-multipart", ".multipart", form(company, """
                    {"mapping": {"*": {"subjectKind": "service"}}}"""), company);
        }
        table.forEach(System.out::println);
        assertThat(table).hasSize(13).allSatisfy(row -> assertThat(row).endsWith("passed"));
    }

    private static Line form(Company company, String settings) {
        return company.channel("website-form", settings);
    }

    private void verification(Line meta) throws IOException {
        JsonNode expected = tree("p01-meta-verify-get.expected.json").path("response");
        HttpResponse<String> answer = Web.get(meta.path() + "?hub.mode=subscribe&hub.challenge="
                + expected.path("body").asText() + "&hub.verify_token=test-secret");
        boolean echoed = answer.statusCode() == expected.path("status").asInt()
                && answer.body().equals(expected.path("body").asText())
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain");
        table.add("p01-meta-verify-get: " + (echoed ? "passed" : answer.statusCode() + " " + answer.body()));
        assertThat(Web.get(meta.path() + "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    private void http(String sample, String extension, Line line, Company company) throws IOException {
        enrich(sample);
        List<String> headers = new ArrayList<>();
        for (String header : new String(bytes(sample + ".headers"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            String[] parts = header.split(": ", 2);
            if (parts.length == 2 && !List.of("Host", "Content-Length").contains(parts[0])) {
                headers.addAll(List.of(parts));
            }
        }
        HttpResponse<String> answer = Web.post(line.path(), bytes(sample + extension), headers.toArray(String[]::new));
        assertThat(answer.statusCode()).as(sample + answer.body()).isIn(200, 202, 303);
        compare(sample, company);
    }

    private void mail(String sample, Line line, Company company) throws IOException {
        try (SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            assertThat(dialog.send(line.address() + "@leads.localhost", bytes(sample + ".eml")))
                    .allSatisfy(answer -> assertThat(answer).startsWith("250"));
        }
        compare(sample, company);
    }

    private void enrich(String sample) throws IOException {
        if (getClass().getResource("/samples/" + sample + ".enrich.json") == null) {
            return;
        }
        tree(sample + ".enrich.json")
                .properties()
                .forEach(lead -> GraphStub.client()
                        .register(get(urlPathEqualTo("/v24.0/" + lead.getKey()))
                                .withQueryParam("access_token", equalTo("page-token"))
                                .willReturn(okJson(lead.getValue().toString()))));
    }

    private void compare(String sample, Company company) throws IOException {
        JsonNode expected = tree(sample + ".expected.json");
        List<String> differences = new ArrayList<>();
        for (JsonNode event : expected.has("events") ? expected.path("events") : List.of(expected)) {
            String id = event.path("external_id").asText();
            await().atMost(Company.SOON).until(() -> find(company, id).isPresent());
            differences.addAll(differences(sample, event, find(company, id).orElseThrow()));
        }
        table.add(sample + ": " + (differences.isEmpty() ? "passed" : differences));
    }

    private Optional<JsonNode> find(Company company, String externalId) {
        return stored.contacts(company.tenantId).stream()
                .filter(contact -> contact.externalId().equals(externalId)
                        && contact.state().equals("processed"))
                .map(Stored.Contact::normalised)
                .findFirst();
    }

    private List<String> differences(String sample, JsonNode expected, JsonNode actual) throws IOException {
        List<String> differences = new ArrayList<>();
        EXACT.stream()
                .filter(field -> !expected.path(field).equals(actual.path(field)))
                .forEach(field -> differences.add(field + " " + expected.path(field) + " is " + actual.path(field)));
        List<String> soft = new ArrayList<>();
        for (JsonNode described : tree("manifest.json").path("samples")) {
            if (described.path("name").asText().equals(sample)) {
                described.path("soft").forEach(field -> soft.add(field.asText()));
            }
        }
        if (!soft.contains("vehicle_or_product")) {
            subset(
                    "vehicle_or_product",
                    expected.path("vehicle_or_product"),
                    actual.path("vehicle_or_product"),
                    differences);
        }
        subset("attributes", expected.path("attributes"), actual.path("attributes"), differences);
        return differences;
    }

    /** What was not told may be null or missing. */
    private static void subset(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(entry -> subset(
                            path + "." + entry.getKey(), entry.getValue(), actual.path(entry.getKey()), differences));
        } else if (expected.isNull()
                ? !actual.isNull() && !actual.isMissingNode()
                : !Objects.equals(expected, actual)) {
            differences.add(path + " " + expected + " is " + actual);
        }
    }

    private JsonNode tree(String file) throws IOException {
        return json.readTree(bytes(file));
    }

    private byte[] bytes(String file) throws IOException {
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream("/samples/" + file), file)) {
            return sample.readAllBytes();
        }
    }
}
