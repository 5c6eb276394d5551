package io.koppi.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Picks which issuer's keys a bearer token is checked with. What it reads is not trusted: the check itself follows. */
@ApplicationScoped
class IssuerTenantResolver implements TenantResolver {
    private static final String QUICK_LINK = "quick-link";
    private static final String BEARER = "Bearer ";

    private final ObjectMapper json;

    IssuerTenantResolver(ObjectMapper json) {
        this.json = json;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how Quarkus names its default OIDC tenant
    public @Nullable String resolve(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER) && isQuickLink(authorization)
                ? QUICK_LINK
                : null;
    }

    private boolean isQuickLink(String authorization) {
        String[] parts = authorization.substring(BEARER.length()).split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return "koppi-quick-link".equals(claims.path("iss").asText());
        } catch (IOException | IllegalArgumentException e) {
            // Not a token at all: the default issuer refuses it with 401.
            return false;
        }
    }
}
