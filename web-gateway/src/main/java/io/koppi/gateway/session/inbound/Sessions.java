package io.koppi.gateway.session.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.gateway.session.domain.Session;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the session a request carries. Asking may renew it: an access token that is about to end is exchanged at Keycloak, and the
 * answer then carries the new cookie.
 */
@ApplicationScoped
public class Sessions {
    private static final String FULL_SESSION_COOKIE = "q_session";

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Empty when nobody is signed in, or no longer; fails only when Keycloak, which must be asked, is away. */
    public Uni<Optional<Session>> of(RoutingContext context) {
        return full(context).map(session -> session.or(() -> quickLink(context)));
    }

    public Uni<Optional<Session>> full(RoutingContext context) {
        boolean hasCookie = context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(FULL_SESSION_COOKIE));
        if (!hasCookie) {
            // Keycloak is not asked for those who hold a quick link only.
            return Uni.createFrom().item(Optional.empty());
        }
        // Else Quarkus answers a session that has ended by itself, and a quick link beside it would not count.
        BiConsumer<RoutingContext, Throwable> leftToUs = (ignored, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToUs);
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .map(identity -> Optional.ofNullable(identity).flatMap(Sessions::full))
                .onFailure(failure -> failure instanceof AuthenticationException)
                .recoverWithItem(Optional.empty());
    }

    private Optional<Session> quickLink(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(SessionCookies.QUICK_LINK))
                .map(Cookie::getValue)
                .flatMap(token -> read(Session.Kind.QUICK_LINK, token))
                .filter(session -> session.expiresAt().isAfter(clock.instant()));
    }

    private static Optional<Session> full(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .flatMap(credential -> read(Session.Kind.FULL, credential.getToken()));
    }

    /** Trusts nothing it reads: the token decides nothing here, and the services verify it. */
    private static Optional<Session> read(Session.Kind kind, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            @Nullable String member = claims.getString("koppi_member");
            @Nullable Long end = claims.getLong("exp");
            return member == null || end == null
                    ? Optional.empty()
                    : Optional.of(new Session(kind, token, UUID.fromString(member), Instant.ofEpochSecond(end)));
        } catch (DecodeException | IllegalArgumentException | ClassCastException e) {
            // Whatever stands in the cookie, it is no session of ours.
            return Optional.empty();
        }
    }
}
