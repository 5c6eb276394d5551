package io.koppi.notification.alert.outbound;

import io.koppi.notification.alert.application.EarlyReceipts;
import io.koppi.notification.sms.domain.Receipt;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PgEarlyReceipts implements EarlyReceipts {

    @Override
    public Uni<Void> lock(String messageId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:message, 0)) as text)",
                                String.class)
                        .setParameter("message", messageId)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(Receipt receipt, Instant now) {
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
    public Uni<Optional<Delivery>> take(String messageId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from early_receipt where message_id = :message returning delivery",
                                String.class)
                        .setParameter("message", messageId)
                        .getSingleResultOrNull())
                .map(delivery -> Optional.ofNullable(delivery).map(Delivery::valueOf));
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
