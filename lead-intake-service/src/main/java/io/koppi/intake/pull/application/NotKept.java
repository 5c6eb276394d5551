package io.koppi.intake.pull.application;

/** The database did not do its part; whatever was not settled is due again when the lease ends. */
public final class NotKept extends Exception {
    private static final long serialVersionUID = 1;

    NotKept(Throwable cause) {
        super(cause);
    }
}
