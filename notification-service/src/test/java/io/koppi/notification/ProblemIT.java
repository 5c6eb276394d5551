package io.koppi.notification;

import io.koppi.notification.world.MessageCentreResource;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Refusals;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(MessageCentreResource.class)
class ProblemIT {
    @Test
    void everyRefusalIsAProblemDocument() {
        new Refusals("POST", "/quick-links/AAAAAAAAAAAAAAAAAAAAAA/redeem")
                .ofWrongPaths()
                .ofUnreadableBodies()
                .ofLargeBodies();
        new Refusals("GET", "/alerts").ofStrangers();
    }
}
