package io.koppi.platform.run;

/** Something the user has to put right; its reason is all they need to see. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public Refusal(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
