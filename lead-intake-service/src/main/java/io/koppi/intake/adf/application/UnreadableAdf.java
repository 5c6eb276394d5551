package io.koppi.intake.adf.application;

/** The text holds no ADF we may or can read. The message never quotes it. */
public class UnreadableAdf extends Exception {
    public UnreadableAdf(String message) {
        super(message);
    }
}
