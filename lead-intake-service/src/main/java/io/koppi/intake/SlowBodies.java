package io.koppi.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hangs up on who sends a body so slowly that all it does is to keep a connection, and a thread that waits for it, from others; and on
 * who never ends it, though it has its answer.
 */
@ApplicationScoped
class SlowBodies {
    private static final String UPLOAD = "/imports";
    private static final long TO_READ_THE_ANSWER = Duration.ofSeconds(1).toNanos();
    private static final long MOST_BEHIND_THE_ANSWER = 16L << 20;

    private final long patience;
    private final long uploadPatience;
    /** A timer for each body would cost every post; one look at all of them costs none. */
    private final Set<Arriving> arriving = ConcurrentHashMap.newKeySet();

    SlowBodies(
            @ConfigProperty(name = "intake.body.patience", defaultValue = "60s") Duration patience,
            @ConfigProperty(name = "intake.body.upload-patience", defaultValue = "10m") Duration uploadPatience) {
        this.patience = patience.toNanos();
        this.uploadPatience = uploadPatience.toNanos();
    }

    /** A body and when it must have come, in the JVM's nanoseconds. */
    private record Arriving(HttpServerRequest request, long until) {}

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            long longest = context.normalizedPath().equals(UPLOAD) ? uploadPatience : patience;
            Arriving body = expect(request, longest);
            context.addEndHandler(done -> {
                arriving.remove(body);
                endAfterAnswer(request);
            });
        }
        context.next();
    }

    private Arriving expect(HttpServerRequest request, long within) {
        Arriving body = new Arriving(request, System.nanoTime() + within);
        arriving.add(body);
        return body;
    }

    /** Who goes on after the answer, such as that it is too much, has a moment to read it. All that comes is thrown away. */
    private void endAfterAnswer(HttpServerRequest request) {
        if (!request.isEnded()) {
            long answeredAt = request.bytesRead();
            request.handler(more -> {
                if (request.bytesRead() - answeredAt > MOST_BEHIND_THE_ANSWER) {
                    hangUp(request);
                }
            });
            request.resume();
            expect(request, TO_READ_THE_ANSWER);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void hangUpOnTheLate() {
        long now = System.nanoTime();
        List<Arriving> late =
                arriving.stream().filter(body -> now - body.until() > 0).toList();
        late.forEach(body -> {
            arriving.remove(body);
            hangUp(body.request());
        });
    }

    /** What has arrived as a whole is only waiting for its answer. */
    private static void hangUp(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
