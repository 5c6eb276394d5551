package io.koppi.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps Quarkus' limit in its place: that one ends the answer before anybody could say why. */
@ApplicationScoped
class BodyLimit {
    private final long largest;
    private final long usual;
    private final Optional<String> largePath;
    private final Optional<Prefix> middle;

    /** Paths that begin alike, and their limit. */
    private record Prefix(String begins, long limit) {}

    /**
     * {@code largest} is for {@code largePath} alone where there is one, {@code middle} for all paths that begin with
     * {@code middlePath}; all other bodies are {@code usual}.
     */
    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @ConfigProperty(name = "koppi.body.usual-limit") Optional<MemorySize> usual,
            @ConfigProperty(name = "koppi.body.large-path") Optional<String> largePath,
            @ConfigProperty(name = "koppi.body.middle-limit") Optional<MemorySize> middle,
            @ConfigProperty(name = "koppi.body.middle-path") Optional<String> middlePath) {
        this.largest = largest.asLongValue();
        this.usual = usual.map(MemorySize::asLongValue).orElse(this.largest);
        this.largePath = largePath;
        this.middle = middlePath.flatMap(path -> middle.map(size -> new Prefix(path, size.asLongValue())));
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseLength);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(BodyLimit::leaveCountingToUs);
    }

    /** A body of declared length is refused unread; the connection ends with it. */
    private void refuseLength(RoutingContext context) {
        String length = context.request().getHeader("content-length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limit(context.normalizedPath()))) {
            Problem.tooLarge().send(context.response());
        } else {
            context.next();
        }
    }

    private static void leaveCountingToUs(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    private long limit(String path) {
        if (largePath.filter(path::equals).isPresent()) {
            return largest;
        }
        return middle.filter(prefix -> path.startsWith(prefix.begins()))
                .map(Prefix::limit)
                .orElse(usual);
    }

    /** Fails with {@link Problem#tooLarge} once more came than is allowed at this path. */
    InputStream counting(InputStream body, String path) {
        long most = limit(path);
        return new FilterInputStream(body) {
            private long seen;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count(read);
                return read;
            }

            private void count(int read) {
                seen += Math.max(read, 0);
                if (seen > most) {
                    throw Problem.tooLarge();
                }
            }
        };
    }
}
