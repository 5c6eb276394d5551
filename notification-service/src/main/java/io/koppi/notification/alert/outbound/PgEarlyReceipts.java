package io.koppi.notification.alert.outbound;

import io.koppi.messaging.PlanCache;
import io.koppi.notification.alert.application.EarlyReceipts;
import io.koppi.notification.sms.domain.Receipt;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class PgEarlyReceipts implements EarlyReceipts {
    // The inner order is what keeps two of these from waiting for each other.
    private static final String LOCK = "select cast(pg_advisory_xact_lock(key) as text) from (select distinct"
            + " hashtextextended(message, 0) as key from unnest(cast(:messages as text[])) message order by key) keys";

    @Override
    public Uni<Void> lock(Set<String> messageIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("messages", PlanCache.past(messageIds.toArray(String[]::new)))
                        .getResultList())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(List<Receipt> early, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Receipt receipt : early) {
            all = all.chain(() -> keep(receipt, now));
        }
        return all;
    }

    private static Uni<Void> keep(Receipt receipt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into early_receipt (message_id, delivery, received_at)"
                                        + " values (:message, :delivery, :now) on conflict (message_id) do nothing")
                        .setParameter("message", receipt.messageId())
                        .setParameter("delivery", receipt.delivery().name())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Delivery>> take(Set<String> messageIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from early_receipt where message_id = any(:messages) returning message_id, delivery",
                                Object[].class)
                        .setParameter("messages", PlanCache.past(messageIds.toArray(String[]::new)))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> Delivery.valueOf((String) row[1]))));
    }

    @Override
    public Uni<Void> forgetBefore(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from early_receipt where received_at < :before")
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
