package io.koppi.intake.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
import io.koppi.intake.hook.application.Hmac;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The samples of every product with a preset, each through a channel as its tenant would set it up. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class WebhookSamplesIT {
    private static final String HUBSPOT_TIME = "1795165192000";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    @ConfigProperty(name = "koppi.public-url")
    String publicUrl;

    @Inject
    Samples samples;

    @Test
    void everySampleComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            portals(company);
            webSites(company);
            products(company);
        }
        samples.passed(15);
    }

    private void portals(Company company) throws IOException {
        samples.http("p13-msads-via-zapier", channel(company, "microsoft-ads", "", ""), company);
        samples.http("p34-zoopla-push-applicant", channel(company, "zoopla", "", ""), company);
        samples.http("p35-zillow-rentals-urlencoded", channel(company, "zillow", "", ""), company);
    }

    private void webSites(Company company) throws IOException {
        samples.http("p40-cf7-to-webhook-json", withToken(channel(company, "cf7", "", """
                {"*": {"subject": "henkilönostin", "subjectKind": "product",
                  "consents": {"checkbox-consent": "marketing"}}}""")), company);
        samples.http(
                "p41-gravity-all-fields",
                channel(company, "gravity", "\"keyHeader\": \"X-Webhook-Token\"", """
                {"7": {"fields": {"1.3": "first_name", "1.6": "last_name", "2": "email", "3": "phone", "4": "message"},
                  "consents": {"5.1": "contact"}}}"""),
                company);
        samples.http("p42-wpforms-webhook", channel(company, "wpforms", "", """
                {"*": {"fields": {"toive": "attributes.choices"}}}"""), company);
        Line elementor = withToken(channel(company, "elementor", "", ""));
        samples.http("p43-elementor-simple", elementor, company);
        samples.http("p44-elementor-advanced", elementor, company);
        samples.http(
                "p45-drupal-webform-remote-post",
                channel(company, "drupal", "\"keyHeader\": \"X-Webhook-Token\"", """
                {"yhteydenotto": {"subject": "kolmio Kalliossa", "subjectKind": "property"}}"""),
                company);
    }

    private void products(Company company) throws IOException {
        samples.http("p46-typeform-webhook", channel(company, "typeform", "", """
                {"lT4Z3j": {"fields": {"car": "subject", "msg": "message"}, "consents": {"ok": "contact"},
                  "subjectKind": "vehicle", "requestType": "test_drive"}}"""), company);
        samples.http("p47-webflow-form-submission", channel(company, "webflow", "", ""), company);
        hubspot(company);
        samples.http(
                "p49-squarespace-via-zapier",
                channel(company, "squarespace", "\"presetOptions\": {\"region\": \"US\"}", ""),
                company);
        samples.http("p59-zapier-post-form", channel(company, "zapier", "", ""), company);
        samples.http("p60-make-array-body", channel(company, "make", "", ""), company);
    }

    /** The sample was signed for another address than the one this channel got, so it is signed anew. */
    private void hubspot(Company company) throws IOException {
        Line line = channel(company, "hubspot", "", """
                {"f0a1b2c3-0000-4000-8000-000000000001": {"requestType": "appointment"}}""");
        byte[] signature = Hmac.sha256(
                "test-secret".getBytes(UTF_8),
                ("POST" + publicUrl + line.path()).getBytes(UTF_8),
                samples.body("p48-hubspot-workflow-webhook"),
                HUBSPOT_TIME.getBytes(UTF_8));
        samples.http(
                "p48-hubspot-workflow-webhook",
                line,
                company,
                "X-HubSpot-Signature-v3",
                Base64.getEncoder().encodeToString(signature));
    }

    private static Line channel(Company company, String preset, String more, String mapping) {
        return company.channel(
                "webhook",
                "{\"secrets\": [\"older\", \"test-secret\"], \"webhook\": {\"preset\": \"" + preset + "\""
                        + (more.isEmpty() ? "" : ", " + more) + "}"
                        + (mapping.isEmpty() ? "" : ", \"mapping\": " + mapping) + "}");
    }

    private static Line withToken(Line line) {
        return new Line(line.id(), line.address(), line.path() + "?token=test-secret");
    }
}
