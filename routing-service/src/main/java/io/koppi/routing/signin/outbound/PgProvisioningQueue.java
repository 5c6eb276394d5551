package io.koppi.routing.signin.outbound;

import io.koppi.routing.signin.application.ProvisioningQueue;
import io.koppi.routing.signin.domain.SignInState;
import io.koppi.routing.signin.domain.Wanted;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

@ApplicationScoped
class PgProvisioningQueue implements ProvisioningQueue {
    private static final String NEXT = "select * from provisioning where wanted > done and next_attempt_at <= :now"
            + " and (claimed_until is null or claimed_until <= :now) order by next_attempt_at limit 1 for update skip locked";

    private final EventBus eventBus;
    private final Clock clock;

    PgProvisioningQueue(EventBus eventBus, Clock clock) {
        this.eventBus = eventBus;
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Wanted wanted) {
        return locked(wanted.subjectId()).chain(found -> {
            ProvisioningRow row = found.orElseGet(ProvisioningRow::new);
            row.take(wanted, clock.instant());
            return Panache.getSession()
                    .chain(session -> found.isPresent() ? Uni.createFrom().voidItem() : session.persist(row));
        });
    }

    @Override
    public void committed() {
        eventBus.send("provisioning-committed", "");
    }

    @Override
    public Uni<Optional<Claimed>> claim(Instant now, Duration lease) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, ProvisioningRow.class)
                        .setParameter("now", now)
                        .getResultList())
                .map(due -> due.stream().findFirst().map(row -> {
                    row.claimedUntil = now.plus(lease);
                    return row.toClaimed();
                }));
    }

    @Override
    public Uni<Void> succeeded(Claimed claimed) {
        return change(claimed, row -> row.succeeded(claimed.sequence()));
    }

    @Override
    public Uni<Void> failed(Claimed claimed, Optional<String> refusal, Instant nextAttempt) {
        return change(claimed, row -> row.failed(claimed.sequence(), refusal.orElse(null), nextAttempt));
    }

    @Override
    public Uni<Map<UUID, SignInState>> states(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ProvisioningRow where tenantId = :tenant and kind = 'user'",
                                ProvisioningRow.class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.subjectId, ProvisioningRow::state)));
    }

    private static Uni<Void> change(Claimed claimed, Consumer<ProvisioningRow> change) {
        return locked(claimed.wanted().subjectId())
                .invoke(row -> row.ifPresent(change))
                .replaceWithVoid();
    }

    private static Uni<Optional<ProvisioningRow>> locked(UUID subjectId) {
        return Panache.getSession()
                .chain(session -> session.find(ProvisioningRow.class, subjectId, LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }
}
