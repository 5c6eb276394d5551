package io.koppi.messaging;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.NotificationEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A service in small: counts what it hears, says what it does. */
@ApplicationScoped
class Ledger {
    static final String REFUSED = "refused";
    private static final String COUNT = "insert into ledger (id, tenant_id, entries) values (:id, :tenant, 1)"
            + " on conflict (id) do update set entries = ledger.entries + 1";

    private final Inbox inbox;
    private final Outbox outbox;
    private final TenantTransaction transaction;

    Ledger(Inbox inbox, Outbox outbox, TenantTransaction transaction) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Incoming("claim-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(Topics.CLAIM, record, this::count);
    }

    @Incoming("notification-events")
    Uni<Void> onEach(KafkaRecordBatch<String, String> batch) {
        return inbox.onceEach(Topics.NOTIFICATION, batch, this::countAlert);
    }

    /** Writes an entry and tells of it; with {@code failing} the work breaks after both were written. */
    Uni<Void> touch(UUID tenantId, UUID leadId, String kind, boolean failing) {
        return transaction.run(
                tenantId,
                () -> add(tenantId, leadId)
                        .chain(() -> outbox.append(
                                Topics.CLAIM, new LeadTouched(tenantId, leadId, leadId, leadId, kind, Instant.EPOCH)))
                        .invoke(() -> {
                            if (failing) {
                                throw new IllegalStateException("The work broke");
                            }
                        }));
    }

    Uni<Integer> entries(UUID asTenant, UUID leadId) {
        return transaction.run(asTenant, () -> count(leadId));
    }

    Uni<Integer> entriesWithoutTenant(UUID leadId) {
        return Panache.withTransaction(() -> count(leadId));
    }

    private Uni<Void> count(ClaimEvent event) {
        boolean refused = event instanceof LeadTouched touched && touched.kind().equals(REFUSED);
        return count(event.tenantId(), event.leadId(), refused);
    }

    private Uni<Void> countAlert(NotificationEvent event) {
        boolean refused = event instanceof AlertFailed failed && failed.reason().equals(REFUSED);
        return count(event.tenantId(), event.leadId(), refused);
    }

    private Uni<Void> count(UUID tenantId, UUID leadId, boolean refused) {
        return add(tenantId, leadId).invoke(() -> {
            if (refused) {
                throw new IllegalStateException("Refused for its own sake");
            }
        });
    }

    private static Uni<Void> add(UUID tenantId, UUID leadId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT)
                        .setParameter("id", leadId)
                        .setParameter("tenant", tenantId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Integer> count(UUID leadId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(sum(entries), 0) from LedgerRow where id = :id", Long.class)
                        .setParameter("id", leadId)
                        .getSingleResult())
                .map(Long::intValue);
    }
}
