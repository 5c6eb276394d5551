package io.koppi.notification.sms.domain;

/** The message centre's word on what became of a message it took. */
public record Receipt(String messageId, Delivery delivery) {

    /** How it ended. */
    public enum Delivery {
        DELIVERED,
        UNDELIVERED
    }
}
