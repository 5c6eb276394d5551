package io.koppi.notification.sms.application;

import io.koppi.notification.sms.domain.Receipt;
import io.smallrye.mutiny.Uni;

/** Whoever wants to know what became of the messages. */
public interface SmsReceipts {

    /** Ends when the receipt is stored, for only then is it acknowledged; after a failure the message centre sends it again. */
    Uni<Void> received(Receipt receipt);
}
