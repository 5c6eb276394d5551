package io.koppi.intake;

import io.koppi.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only so many bytes of large bodies in at the same time, in the order they came. A body takes several times its size in memory
 * while it is read and kept, so some at once would be the end of the service. The others wait unread; small ones never do.
 */
@ApplicationScoped
public class LargeBodies {
    /** No body below this waits, nor is counted. */
    public static final int SMALL = 256 * 1024;

    private static final Pattern DOORS = Pattern.compile("/(?:f|hooks)/.*");

    private final long largest;
    private final Duration patience;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long free;

    LargeBodies(
            @ConfigProperty(name = "koppi.body.usual-limit") MemorySize largest,
            @ConfigProperty(name = "intake.body.at-once", defaultValue = "24M") MemorySize atOnce,
            @ConfigProperty(name = "intake.body.turn", defaultValue = "10s") Duration patience) {
        this.largest = largest.asLongValue();
        this.free = atOnce.asLongValue();
        this.patience = patience;
    }

    /** Given to a body whose turn it is; whoever holds it gives it back. */
    public record Turn(long bytes) {}

    private record Waiting(long bytes, CompletableFuture<Turn> turn) {}

    /** Fails with a {@link java.util.concurrent.TimeoutException} when the turn does not come in time. */
    public Uni<Turn> turn(long bytes) {
        return Uni.createFrom().completionStage(() -> enter(Math.min(bytes, largest)));
    }

    public void end(Turn turn) {
        synchronized (waiting) {
            free += turn.bytes();
        }
        callNext();
    }

    private CompletableFuture<Turn> enter(long bytes) {
        // Either the turn comes or the time is over: whichever is first completes it, and a turn is never lost.
        Waiting one =
                new Waiting(bytes, new CompletableFuture<Turn>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS));
        synchronized (waiting) {
            waiting.add(one);
        }
        callNext();
        return one.turn();
    }

    private void callNext() {
        while (true) {
            Waiting next;
            synchronized (waiting) {
                if (waiting.isEmpty()
                        || (!waiting.peek().turn().isDone() && waiting.peek().bytes() > free)) {
                    return;
                }
                next = waiting.remove();
                if (next.turn().isDone()) {
                    continue;
                }
                free -= next.bytes();
            }
            if (!next.turn().complete(new Turn(next.bytes()))) {
                synchronized (waiting) {
                    free += next.bytes();
                }
            }
        }
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 2).handler(this::line);
    }

    private void line(RoutingContext request) {
        long bytes = size(request);
        if (bytes <= SMALL || !DOORS.matcher(request.normalizedPath()).matches()) {
            request.next();
            return;
        }
        Context context = request.vertx().getOrCreateContext();
        turn(bytes)
                .emitOn(work -> context.runOnContext(nothing -> work.run()))
                .subscribe()
                .with(
                        turn -> serve(request, turn),
                        late -> Problem.away().header("connection", "close").send(request.response()));
    }

    private void serve(RoutingContext request, Turn turn) {
        if (request.response().closed()) {
            end(turn);
            return;
        }
        request.addEndHandler(done -> end(turn));
        request.next();
    }

    /** Of a body that does not tell, the most it may have. */
    private long size(RoutingContext request) {
        String length = request.request().getHeader("content-length");
        if (length != null) {
            return Long.parseLong(length);
        }
        return request.request().getHeader("transfer-encoding") == null ? 0 : largest;
    }
}
