package io.koppi.intake.form.domain;

/** The bytes are not what their media type says, or more than any form holds. The message never quotes them. */
public class UnreadableForm extends Exception {
    public UnreadableForm(String message) {
        super(message);
    }
}
