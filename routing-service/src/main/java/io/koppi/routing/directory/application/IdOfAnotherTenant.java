package io.koppi.routing.directory.application;

/** The id names an entry of another tenant, which does not exist for this one. */
public class IdOfAnotherTenant extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdOfAnotherTenant(Throwable cause) {
        super("The id is another tenant's", cause);
    }
}
