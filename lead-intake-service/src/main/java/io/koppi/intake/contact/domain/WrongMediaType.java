package io.koppi.intake.contact.domain;

/** Bytes of a kind this door does not read; the message says what it does. */
public final class WrongMediaType extends Unreadable {
    public WrongMediaType(String expected) {
        super(expected);
    }
}
