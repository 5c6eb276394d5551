package io.koppi.gateway.quicklink.inbound;

import io.koppi.gateway.Refusals;
import io.koppi.gateway.forward.inbound.Forwarding;
import io.koppi.gateway.forward.inbound.Passage;
import io.koppi.gateway.upstream.Service;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** What a quick link's page shows; needs no session, changes nothing. The only other way to notification-service's links is the tap. */
@ApplicationScoped
class OfferRoute {
    private static final long NO_BODY = 0;
    private final Forwarding forwarding;
    private final LinkTries tries;

    OfferRoute(Forwarding forwarding, LinkTries tries) {
        this.forwarding = forwarding;
        this.tries = tries;
    }

    void install(@Observes Router router) {
        router.routeWithRegex("/api/quick-links/[A-Za-z0-9_-]{1,100}")
                .method(HttpMethod.GET)
                .order(110)
                .handler(this::show);
    }

    private void show(RoutingContext context) {
        if (!tries.admit(context)) {
            Refusals.tooMany().send(context.response());
            return;
        }
        String path = context.normalizedPath().substring("/api".length());
        forwarding.pass(context.request(), new Passage(Service.NOTIFICATION, path, Optional.empty(), NO_BODY));
    }
}
