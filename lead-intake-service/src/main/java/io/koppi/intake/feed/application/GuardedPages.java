package io.koppi.intake.feed.application;

import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.feed.application.FeedPages.FeedFailure;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Asks for pages, each server behind a circuit breaker of its own: many channels may poll one that hangs. */
@ApplicationScoped
class GuardedPages {
    private static final double HALF = 0.5;
    /** More servers than any installation polls; when there are more, all begin anew with closed circuits. */
    private static final int MOST_SERVERS = 1_000;

    private final FeedPages pages;
    private final FeedConfig config;
    private final Map<String, TypedGuard<Uni<byte[]>>> guards = new ConcurrentHashMap<>();

    GuardedPages(FeedPages pages, FeedConfig config) {
        this.pages = pages;
        this.config = config;
    }

    /** Fails with {@link FeedFailure} only. */
    Uni<byte[]> page(FeedOptions feed, String password, String cursor) {
        return guard(String.valueOf(URI.create(feed.url()).getAuthority()))
                .get(() -> pages.page(feed, password, cursor))
                .onFailure(TimeoutException.class)
                .transform(slow -> FeedFailure.away("feed-timeout"))
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> FeedFailure.away("feed-unreachable"));
    }

    private TypedGuard<Uni<byte[]>> guard(String server) {
        if (guards.size() >= MOST_SERVERS) {
            guards.clear();
        }
        return guards.computeIfAbsent(server, this::made);
    }

    private TypedGuard<Uni<byte[]>> made(String server) {
        return TypedGuard.create(new TypeLiteral<Uni<byte[]>>() {})
                .withDescription("feed-" + server)
                .withTimeout()
                .duration(config.patience().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .when(failure ->
                        failure instanceof TimeoutException || (failure instanceof FeedFailure found && found.isAway()))
                .requestVolumeThreshold(config.circuitCalls())
                .failureRatio(HALF)
                .delay(config.circuitPause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
