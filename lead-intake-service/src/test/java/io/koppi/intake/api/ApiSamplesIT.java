package io.koppi.intake.api;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The samples of programs: Standard Webhooks, CloudEvents in both modes, a key and an Idempotency-Key. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ApiSamplesIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Test
    void everySampleComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            samples.http(
                    "p55-standardwebhooks-generic",
                    company.channel("api", "{\"secrets\": [\"whsec_dGVzdC1zZWNyZXQ=\"]}"),
                    company);
            samples.http(
                    "p56-cloudevents-structured", company.channel("api", "{\"secrets\": [\"test-secret\"]}"), company);
            samples.http("p57-cloudevents-binary", company.channel("api", """
                    {"secrets": ["older", "test-secret"],
                     "mapping": {"*": {"subject": "varaston hyllyt", "subjectKind": "product"}}}"""), company);
            samples.http("p58-generic-idempotency-key", company.channel("api", """
                    {"secrets": ["test-secret"], "mapping": {"*": {"subjectKind": "vehicle"}}}"""), company);
        }
        samples.passed(4);
    }
}
