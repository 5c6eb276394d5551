package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The samples of LinkedIn, Google and TikTok; Meta's are among the {@link SamplesIT}. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class LeadAdsSamplesIT {
    private static final String LINKEDIN = """
            {"secrets": ["test-secret"], "pageTokens": {"urn:li:sponsoredAccount:510000001": "ads-token", "*": "any-token"},
             "mapping": {
              "9001": {"requestType": "quote", "subject": "Trukkitarjous B2B", "subjectKind": "product",
                "fields": {"Country/Region": "location"}, "consents": {"7001": "contact"}},
              "9002": {"requestType": "registration"}}}""";
    private static final String GOOGLE = """
            {"secrets": ["other", "test-secret"], "mapping": {"*": {"subjectKind": "boat", "fields": {
              "what_is_your_preferred_dealership?": "location", "VEHICLE_MODEL": "subject"}}}}""";
    private static final String TIKTOK = """
            {"secrets": ["test-secret"], "mapping": {"7300000000000000001": {"fields": {"Kaupunki": "location"}}}}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Inject
    ObjectMapper json;

    @Test
    void everySampleComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", LINKEDIN);
            challenge(linkedin);
            enrich("p06-linkedin-lead-created", "ads-token");
            samples.http("p06-linkedin-lead-created", linkedin, company);
            enrich("p07-linkedin-event-lead-seconds", "any-token");
            samples.http("p07-linkedin-event-lead-seconds", linkedin, company);
            Line google = company.channel("google-lead-forms", GOOGLE);
            samples.http("p08-google-lead-search", google, company);
            samples.http("p09-google-lead-pmax-firstlast", google, company);
            samples.http("p10-google-lead-test", google, company);
            samples.http("p11-tiktok-lead-webhook", company.channel("tiktok-lead-ads", TIKTOK), company);
        }
        samples.passed(7);
    }

    private void challenge(Line linkedin) throws IOException {
        JsonNode expected =
                samples.tree("p05-linkedin-challenge-get.expected.json").path("response");
        String code = expected.path("body").path("challengeCode").asText();
        HttpResponse<String> answer = Web.get(linkedin.path() + "?challengeCode=" + code);
        boolean signed = answer.statusCode() == expected.path("status").asInt()
                && json.readTree(answer.body()).equals(expected.path("body"))
                && answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith(expected.path("content_type").asText());
        samples.tell("p05-linkedin-challenge-get", signed, answer.statusCode() + " " + answer.body());
    }

    private void enrich(String sample, String token) throws IOException {
        samples.tree(sample + ".enrich.json")
                .properties()
                .forEach(lead -> GraphStub.client()
                        .register(get(urlPathEqualTo("/rest/leadFormResponses/" + lead.getKey()))
                                .withHeader("Authorization", equalTo("Bearer " + token))
                                .withHeader("LinkedIn-Version", equalTo("202609"))
                                .withHeader("X-Restli-Protocol-Version", equalTo("2.0.0"))
                                .willReturn(okJson(lead.getValue().toString()))));
    }
}
