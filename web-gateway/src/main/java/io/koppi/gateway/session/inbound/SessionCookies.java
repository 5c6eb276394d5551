package io.koppi.gateway.session.inbound;

import io.koppi.gateway.PublicOrigin;
import io.koppi.gateway.session.application.QuickLinkSessions;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The gateway's own cookies. No script reads them, and no other site's form brings them along. */
@ApplicationScoped
public class SessionCookies {
    static final String QUICK_LINK = "koppi_quick_link";
    public static final String DEVICE = "koppi_device";
    private static final Duration DEVICE_LIFETIME = Duration.ofDays(30);

    private final PublicOrigin origin;

    SessionCookies(PublicOrigin origin) {
        this.origin = origin;
    }

    public void keepQuickLink(RoutingContext context, String token) {
        set(context, QUICK_LINK, token, QuickLinkSessions.LIFETIME);
    }

    public void dropQuickLink(RoutingContext context) {
        set(context, QUICK_LINK, "", Duration.ZERO);
    }

    /** Knows the phone a link was first tapped on, so that a second tap there still works and elsewhere does not. */
    public void keepDevice(RoutingContext context, String device) {
        set(context, DEVICE, device, DEVICE_LIFETIME);
    }

    private void set(RoutingContext context, String name, String value, Duration lifetime) {
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(lifetime.toSeconds())
                        .setHttpOnly(true)
                        .setSecure(origin.isEncrypted())
                        .setSameSite(CookieSameSite.LAX));
    }
}
