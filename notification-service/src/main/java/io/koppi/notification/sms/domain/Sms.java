package io.koppi.notification.sms.domain;

import java.util.UUID;

/** One message of one segment. {@code reference} is the same each time the message is submitted again. */
public record Sms(UUID reference, PhoneNumber to, String text) {
    public Sms {
        if (!Gsm7.holds(text) || Gsm7.septets(text) > Gsm7.SEGMENT) {
            throw new IllegalArgumentException("Not one GSM-7 segment");
        }
    }

    @Override
    public String toString() {
        return "Sms " + reference;
    }
}
