package io.koppi.claim.lead.inbound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** What is answered to a wish that is not fulfilled (RFC 9457). */
public final class Problems {
    private static final String TYPE = "urn:koppi:problem:";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final int SECONDS_TO_RECOVER = 5;

    /** One field that cannot be accepted, and why. */
    record FieldProblem(String field, String detail) {}

    private Problems() {}

    static HttpProblem notFound() {
        return problem(NOT_FOUND, "not-found", "There is nothing here for you")
                .withDetail("It does not exist, or it is not yours.")
                .build();
    }

    static HttpProblem noBody() {
        return problem(BAD_REQUEST, "bad-request", "The request cannot be read")
                .withDetail("It has no body.")
                .build();
    }

    static HttpProblem away() {
        return problem(UNAVAILABLE, "away", "This cannot be done just now")
                .withDetail("Please try again in a moment.")
                .withHeader("Retry-After", SECONDS_TO_RECOVER)
                .build();
    }

    public static HttpProblem invalid(String field, String detail) {
        return problem(UNPROCESSABLE, "invalid", "Some fields cannot be accepted")
                .withDetail("Correct the fields named in errors.")
                .with("errors", List.of(new FieldProblem(field, detail)))
                .build();
    }

    public static HttpProblem.Builder conflict(String code, String title) {
        return problem(CONFLICT, code, title);
    }

    static URI type(String code) {
        return URI.create(TYPE + code);
    }

    private static HttpProblem.Builder problem(int status, String code, String title) {
        return HttpProblem.builder().withType(type(code)).withTitle(title).withStatus(status);
    }
}
