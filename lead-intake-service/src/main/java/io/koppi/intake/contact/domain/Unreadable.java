package io.koppi.intake.contact.domain;

/** The bytes are not what their sender says, or more than any contact holds. The message is for the sender and never quotes them. */
public class Unreadable extends Exception {
    public Unreadable(String message) {
        super(message);
    }
}
