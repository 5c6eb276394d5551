package io.koppi.gateway.page.inbound;

import io.koppi.gateway.PublicOrigin;
import io.koppi.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What every answer tells the browser: trust only this origin's files, keep tokens in addresses to yourself, cache what never changes. */
@ApplicationScoped
class AnswerHeaders {
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** A file to be saved does nothing at all, should a browser show it after all. */
    private static final String NOTHING = "sandbox; default-src 'none'";

    private static final List<String> INTAKES_PAGES = List.of("/f/", "/hooks/", "/s/");

    private final PublicOrigin origin;
    private final Clock clock;

    AnswerHeaders(PublicOrigin origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    void install(@Observes Filters filters) {
        filters.register(this::promise, BEFORE_EVERYTHING);
    }

    private void promise(RoutingContext context) {
        // A page of the client is served from another path: that comes by here again and counts, this then does not.
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ignored -> write(path, context.response().headers()));
        context.next();
    }

    private void write(String path, MultiMap headers) {
        headers.set("x-content-type-options", "nosniff");
        headers.set(
                "date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        if (origin.isEncrypted()) {
            headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
        }
        if (INTAKES_PAGES.stream().anyMatch(path::startsWith)) {
            // Pages for other sites' visitors: what they may do is lead-intake-service's to say.
            return;
        }
        headers.set("content-security-policy", isDownload(headers) ? NOTHING : OWN_FILES_ONLY);
        // Not no-referrer: that would also blank the Origin of our own forms, by which we know them.
        headers.set("referrer-policy", "same-origin");
        headers.set("x-frame-options", "DENY");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
        headers.set("x-robots-tag", "noindex");
        headers.set(
                "cache-control",
                caching(path, Optional.ofNullable(headers.get("content-type")).orElse("")));
    }

    private static boolean isDownload(MultiMap headers) {
        return Optional.ofNullable(headers.get("content-disposition"))
                .filter(disposition -> disposition.startsWith("attachment"))
                .isPresent();
    }

    private static String caching(String path, String contentType) {
        if (contentType.startsWith(Problem.MEDIA_TYPE)) {
            // A file that is missing today may be there tomorrow.
            return "no-store";
        }
        if (path.startsWith("/assets/")) {
            return contentType.startsWith("text/html") ? "no-cache" : "public, max-age=31536000, immutable";
        }
        if (contentType.startsWith("text/html")) {
            return "no-cache";
        }
        return path.lastIndexOf('.') > path.lastIndexOf('/') ? "public, max-age=3600" : "no-store";
    }
}
