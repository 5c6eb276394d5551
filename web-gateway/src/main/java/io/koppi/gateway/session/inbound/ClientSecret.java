package io.koppi.gateway.session.inbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a gateway without its client secret from starting: Keycloak would turn everybody away, one by one. */
@ApplicationScoped
class ClientSecret {
    void require(
            @Observes StartupEvent start, @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        if (secret.isBlank()) {
            throw new IllegalStateException("quarkus.oidc.credentials.secret is empty");
        }
    }
}
