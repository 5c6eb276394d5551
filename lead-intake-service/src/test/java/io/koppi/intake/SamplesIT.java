package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The samples of website forms, ADF and Meta lead ads. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class SamplesIT {
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
    Samples samples;

    @Test
    void everySampleComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", META_MAPPING);
            verification(meta);
            enrich("p02-meta-lead-single", "p03-meta-lead-batch3", "p04-meta-organic-disclaimer");
            samples.http("p02-meta-lead-single", meta, company);
            samples.http("p03-meta-lead-batch3", meta, company);
            samples.http("p04-meta-organic-disclaimer", meta, company);
            Line adf = company.channel("adf", "{\"secrets\": [\"other\", \"test-secret\"]}");
            samples.http("p14-adf-minimal", adf, company);
            samples.http("p15-adf-full-tradein-finance", adf, company);
            samples.mail("p16-adf-email-plain-body", adf, company);
            samples.mail("p17-adf-email-attachment-latin1", adf, company);
            samples.http("p18-adf-cdata", adf, company);
            samples.http("p36-html-form-urlencoded-fi", form(company, """
                    {"honeypot": "website", "timestampField": "_ts", "minSeconds": 3,
                     "mapping": {"*": {"subject": "ilmalämpöpumppu", "subjectKind": "product"}}}"""), company);
            samples.http("p37-html-form-multipart-attachment", form(company, "{}"), company);
            samples.http("p38-json-fetch-form-turnstile", form(company, """
                    {"mapping": {"contact-v3": {"subjectKind": "service",
                      "consents": {"privacy": "contact", "marketing": "marketing"}}}}"""), company);
            samples.http("p39-cf7-native-multipart", form(company, """
                    {"mapping": {"*": {"subjectKind": "service"}}}"""), company);
        }
        samples.passed(13);
    }

    private static Line form(Company company, String settings) {
        return company.channel("website-form", settings);
    }

    private void verification(Line meta) throws IOException {
        JsonNode expected = samples.tree("p01-meta-verify-get.expected.json").path("response");
        HttpResponse<String> answer = Web.get(meta.path() + "?hub.mode=subscribe&hub.challenge="
                + expected.path("body").asText() + "&hub.verify_token=test-secret");
        boolean echoed = answer.statusCode() == expected.path("status").asInt()
                && answer.body().equals(expected.path("body").asText())
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain");
        samples.tell("p01-meta-verify-get", echoed, answer.statusCode() + " " + answer.body());
        assertThat(Web.get(meta.path() + "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    private void enrich(String... announced) throws IOException {
        for (String sample : announced) {
            samples.tree(sample + ".enrich.json")
                    .properties()
                    .forEach(lead -> GraphStub.client()
                            .register(get(urlPathEqualTo("/v24.0/" + lead.getKey()))
                                    .withQueryParam("access_token", equalTo("page-token"))
                                    .willReturn(okJson(lead.getValue().toString()))));
        }
    }
}
