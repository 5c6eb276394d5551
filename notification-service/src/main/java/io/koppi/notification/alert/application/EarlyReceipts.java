package io.koppi.notification.alert.application;

import io.koppi.notification.sms.domain.Receipt;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Receipts that overtook the answer to their own submit. Every call joins the caller's transaction, which is across tenants. */
public interface EarlyReceipts {

    /**
     * Nobody else handles these messages' answers or receipts until the transaction ends; without it the two could miss each other.
     * Locks are taken in one order by all.
     */
    Uni<Void> lock(Set<String> messageIds);

    Uni<Void> keep(List<Receipt> early, Instant now);

    /** Those that are there, by message. */
    Uni<Map<String, Delivery>> take(Set<String> messageIds);

    /** Drops those whose answer never came. */
    Uni<Void> forgetBefore(Instant before);
}
