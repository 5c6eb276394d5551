package io.koppi.routing.directory.application;

/** The value is taken, by an entry this tenant cannot see. */
public class DuplicateValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public DuplicateValue(String field, Throwable cause) {
        super("Taken already: " + field, cause);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
