package io.koppi.intake.meta.application;

/** The signed body is no webhook of Meta. */
public class UnreadableNotice extends Exception {
    public UnreadableNotice(String message) {
        super(message);
    }
}
