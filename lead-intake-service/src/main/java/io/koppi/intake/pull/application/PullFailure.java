package io.koppi.intake.pull.application;

/** A source cannot be read now; the reason is a stable code. */
public class PullFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public PullFailure(String reason) {
        super(reason);
        this.reason = reason;
    }

    public PullFailure(String reason, Exception cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
