package io.koppi.platform.run;

/** Something the user has to put right; its message is all they need to see. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }
}
