package io.koppi.intake;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hangs up on who sends a body so slowly that all it does is to keep a connection, and a thread that waits for it, from others; and on
 * who never ends it, though it has its answer.
 */
@ApplicationScoped
class SlowBodies {
    private static final String UPLOAD = "/imports";
    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);
    private static final long MOST_BEHIND_THE_ANSWER = 16L << 20;

    private final Duration patience;
    private final Duration uploadPatience;

    SlowBodies(
            @ConfigProperty(name = "intake.body.patience", defaultValue = "60s") Duration patience,
            @ConfigProperty(name = "intake.body.upload-patience", defaultValue = "10m") Duration uploadPatience) {
        this.patience = patience;
        this.uploadPatience = uploadPatience;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            Duration longest = context.normalizedPath().equals(UPLOAD) ? uploadPatience : patience;
            long timer = context.vertx().setTimer(longest.toMillis(), late -> hangUp(request));
            context.addEndHandler(done -> {
                context.vertx().cancelTimer(timer);
                endAfterAnswer(context.vertx(), request);
            });
        }
        context.next();
    }

    /** Who goes on after the answer, such as that it is too much, has a moment to read it. All that comes is thrown away. */
    private static void endAfterAnswer(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            long answeredAt = request.bytesRead();
            request.handler(more -> {
                if (request.bytesRead() - answeredAt > MOST_BEHIND_THE_ANSWER) {
                    hangUp(request);
                }
            });
            request.resume();
            vertx.setTimer(TO_READ_THE_ANSWER.toMillis(), late -> hangUp(request));
        }
    }

    /** What has arrived as a whole is only waiting for its answer. */
    private static void hangUp(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
