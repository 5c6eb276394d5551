package io.koppi.intake.meta.application;

/** Graph said no. The code is Meta's; its message may quote what was asked for, so it is not kept. */
public final class GraphRefusal extends RuntimeException {
    private static final int TOKEN_REFUSED = 190;

    private final int code;

    public GraphRefusal(int code) {
        super("graph-refused-" + code);
        this.code = code;
    }

    /** The token has ended or was taken back. */
    public boolean isOfTheToken() {
        return code == TOKEN_REFUSED;
    }
}
