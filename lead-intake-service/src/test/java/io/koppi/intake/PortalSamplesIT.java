package io.koppi.intake;

import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The samples of marketplace mails, all to one channel without settings: the portal is told by its sender. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class PortalSamplesIT {
    private static final List<String> NAMES = List.of(
            "p19-nettiauto-email-fi",
            "p20-nettikone-email-latin1",
            "p21-nettivene-email-sv-base64",
            "p22-nettimoto-email-tradein",
            "p23-tori-email-relay",
            "p24-rakentaja-email-quote-attachment",
            "p25-mobilede-email-de",
            "p26-autoscout24-email-en",
            "p27-blocket-email-sv",
            "p28-finn-email-no",
            "p29-rightmove-email-en",
            "p30-cargurus-email-markdown",
            "p31-forwarded-outlook-fi",
            "p32-forwarded-gmail-fi");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Test
    void everyMailComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("marketplace-mail", "{}");
            for (String name : NAMES) {
                samples.mail(name, line, company);
            }
        }
        samples.passed(NAMES.size());
    }
}
