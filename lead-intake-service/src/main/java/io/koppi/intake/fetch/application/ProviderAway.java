package io.koppi.intake.fetch.application;

/** The provider did not answer, or only that it is broken. It is this that opens its circuit, and nothing else. */
public final class ProviderAway extends RuntimeException {
    private final String reason;

    /** {@code reason} is a stable code. */
    public ProviderAway(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
