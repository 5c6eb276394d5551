package io.koppi.routing;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Refusals;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ProblemIT {
    @Test
    void everyRefusalIsAProblemDocument() {
        new Refusals("PUT", "/directory/teams/" + UUID.randomUUID())
                .ofStrangers()
                .ofWrongPaths()
                .ofUnreadableBodies()
                .ofLargeBodies();
    }
}
