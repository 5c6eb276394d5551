package io.koppi.notification.alert.application;

import io.koppi.notification.sms.domain.Receipt;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Receipts that overtook the answer to their own submit. Every call joins the caller's transaction, which is across tenants. */
public interface EarlyReceipts {

    /** Nobody else handles this message's answer or receipt until the transaction ends; without it the two could miss each other. */
    Uni<Void> lock(String messageId);

    Uni<Void> keep(Receipt receipt, Instant now);

    Uni<Optional<Delivery>> take(String messageId);

    /** Drops those whose answer never came. */
    Uni<Void> forgetBefore(Instant before);
}
