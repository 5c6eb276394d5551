package io.koppi.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Every token is about to end, and a minute has three tries. */
public final class TightSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.oidc.token.refresh-token-time-skew", "600S", "koppi.quick-link.tries-per-minute", "3");
    }
}
