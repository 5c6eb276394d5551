package io.koppi.intake;

import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.messaging.Outage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** The refusals of this service, as {@code application/problem+json}. */
public final class Problems {
    private static final int UNAUTHORIZED = 401;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    public static HttpProblem unknownAddress() {
        return problem(404, "unknown-address", "Nothing listens at this address")
                .build();
    }

    public static HttpProblem notFound() {
        return problem(404, "not-found", "Not found").build();
    }

    public static HttpProblem forbidden() {
        return problem(403, "forbidden", "This is not yours to do").build();
    }

    public static HttpProblem notAuthentic() {
        return problem(UNAUTHORIZED, "not-authentic", "The signature or key does not fit")
                .build();
    }

    public static HttpProblem unreadable(String detail) {
        return problem(400, "unreadable", "The content cannot be read")
                .withDetail(detail)
                .build();
    }

    public static HttpProblem mediaType(String expected) {
        return problem(UNSUPPORTED_MEDIA_TYPE, "media-type", "This media type is not understood here")
                .withDetail("Expected " + expected + ".")
                .build();
    }

    public static HttpProblem useless(List<FieldProblem> errors) {
        return problem(UNPROCESSABLE, "invalid", "Nobody could be reached with this")
                .with("errors", errors)
                .build();
    }

    /** An outage of the database becomes 503, everything else stays the bug it is. */
    public static Throwable awayOr(Throwable failure) {
        return Outage.causedBy(failure)
                ? problem(UNAVAILABLE, "away", "We cannot keep this just now, please send it again")
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                        .build()
                : failure;
    }

    private static HttpProblem.Builder problem(int status, String code, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:koppi:problem:" + code))
                .withTitle(title)
                .withStatus(status);
    }
}
