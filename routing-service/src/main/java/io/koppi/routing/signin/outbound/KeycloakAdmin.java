package io.koppi.routing.signin.outbound;

import io.koppi.routing.signin.outbound.KeycloakClient.Token;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls Keycloak as the provisioner: keeps its token while it is good, and asks for another when Keycloak refuses it. */
@ApplicationScoped
class KeycloakAdmin {
    private static final long SECONDS_TO_SPARE = 20;
    private static final int UNAUTHORIZED = 401;

    private final KeycloakClient client;
    private final Clock clock;
    private final String realm;
    private final String clientId;
    private final String clientSecret;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Instant.EPOCH));

    private record Kept(String authorization, Instant until) {}

    /** Who asks, and of which realm: what every call of the client begins with. */
    record Session(KeycloakClient client, String authorization, String realm) {}

    KeycloakAdmin(
            @RestClient KeycloakClient client,
            Clock clock,
            @ConfigProperty(name = "koppi.keycloak.realm") String realm,
            @ConfigProperty(name = "koppi.keycloak.client-id") String clientId,
            @ConfigProperty(name = "koppi.keycloak.client-secret") String clientSecret) {
        this.client = client;
        this.clock = clock;
        this.realm = realm;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    <T> Uni<T> with(Function<Session, Uni<T>> work) {
        return authorization()
                .chain(authorization -> work.apply(new Session(client, authorization, realm)))
                .onFailure(KeycloakAdmin::isUnauthorized)
                .invoke(() -> kept.set(new Kept("", Instant.EPOCH)));
    }

    private Uni<String> authorization() {
        Kept present = kept.get();
        if (clock.instant().isBefore(present.until())) {
            return Uni.createFrom().item(present.authorization());
        }
        return client.token(realm, "client_credentials", clientId, clientSecret).map(this::keep);
    }

    private String keep(Token token) {
        Kept fresh =
                new Kept("Bearer " + token.value(), clock.instant().plusSeconds(token.expiresIn() - SECONDS_TO_SPARE));
        kept.set(fresh);
        return fresh.authorization();
    }

    private static boolean isUnauthorized(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == UNAUTHORIZED;
    }
}
