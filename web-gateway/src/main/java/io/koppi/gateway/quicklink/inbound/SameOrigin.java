package io.koppi.gateway.quicklink.inbound;

import io.koppi.gateway.PublicOrigin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells our own page's form from one on another site, which could sign its reader in as somebody else. Browsers say where a post
 * comes from: all of today in Sec-Fetch-Site, older ones in Origin. Who says neither is no browser and brings nobody's cookies.
 */
@ApplicationScoped
class SameOrigin {
    private final PublicOrigin origin;

    SameOrigin(PublicOrigin origin) {
        this.origin = origin;
    }

    boolean sent(HttpServerRequest request) {
        String site = request.getHeader("sec-fetch-site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String from = request.getHeader("origin");
        return from == null || from.equals(origin.asText());
    }
}
