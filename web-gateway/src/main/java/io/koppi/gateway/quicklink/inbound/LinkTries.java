package io.koppi.gateway.quicklink.inbound;

import io.koppi.gateway.quicklink.domain.RateLimit;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts whoever tries tokens, looking or tapping, by their address. A whole office may share one. */
@ApplicationScoped
class LinkTries {
    private final RateLimit limit;
    private final Clock clock;

    LinkTries(@ConfigProperty(name = "koppi.quick-link.tries-per-minute", defaultValue = "120") int most, Clock clock) {
        this.limit = new RateLimit(most, Duration.ofMinutes(1));
        this.clock = clock;
    }

    boolean admit(RoutingContext context) {
        return limit.admits(context.request().remoteAddress().hostAddress(), clock.instant());
    }
}
