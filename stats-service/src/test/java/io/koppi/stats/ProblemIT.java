package io.koppi.stats;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Refusals;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ProblemIT {
    @Test
    void everyRefusalIsAProblemDocument() {
        new Refusals("POST", "/stats/rebuild").ofStrangers().ofWrongPaths().ofLargeBodies();
    }
}
