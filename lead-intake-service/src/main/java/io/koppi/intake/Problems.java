package io.koppi.intake;

import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.problem.Problem;
import java.util.List;

/** The refusals of this service alone. */
public final class Problems {
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    public static Problem unknownAddress() {
        return new Problem(404, "unknown-address", "Nothing listens at this address");
    }

    public static Problem notAuthentic() {
        return new Problem(UNAUTHORIZED, "not-authentic", "The signature or key does not fit");
    }

    public static Problem unreadable(String detail) {
        return new Problem(400, "unreadable", "The content cannot be read").detail(detail);
    }

    public static Problem mediaType(String expected) {
        return new Problem(UNSUPPORTED_MEDIA_TYPE, "media-type", "This media type is not understood here")
                .detail("Expected " + expected + ".");
    }

    public static Problem startedBefore() {
        return new Problem(CONFLICT, "started-before", "This list was started before")
                .detail("It runs or has ended; a list can be uploaded again.");
    }

    public static Problem importRunning() {
        return new Problem(CONFLICT, "import-running", "This list is still being taken")
                .detail("Wait until it has ended.");
    }

    public static Problem nothingToUndo() {
        return new Problem(CONFLICT, "not-started", "This list was never started")
                .detail("Nothing of it is a contact, so there is nothing to undo.");
    }

    public static Problem keyReused() {
        return new Problem(UNPROCESSABLE, "idempotency-key-reused", "This key has stood for another content before")
                .detail("Give each contact a key of its own, and repeat a key only with the same body.");
    }

    public static Problem useless(List<FieldProblem> errors) {
        return new Problem(UNPROCESSABLE, "invalid", "Nobody could be reached with this").with("errors", errors);
    }
}
