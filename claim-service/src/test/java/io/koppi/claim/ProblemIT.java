package io.koppi.claim;

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
        new Refusals("POST", "/leads/" + UUID.randomUUID() + "/notes")
                .ofStrangers()
                .ofUnreadableBodies()
                .ofLargeBodies();
        // Under /leads/{id}, which several resources share, the framework takes a wrong method for a wrong path.
        new Refusals("GET", "/leads").ofWrongPaths();
    }
}
