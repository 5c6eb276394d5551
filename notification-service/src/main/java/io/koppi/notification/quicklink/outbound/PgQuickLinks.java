package io.koppi.notification.quicklink.outbound;

import io.koppi.notification.quicklink.application.QuickLinks;
import io.koppi.notification.quicklink.domain.QuickLink;
import io.koppi.notification.quicklink.domain.Secret;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgQuickLinks implements QuickLinks {

    @Override
    public Uni<Void> add(List<QuickLink> links) {
        Object[] rows = links.stream().map(QuickLinkRow::new).toArray();
        return Panache.getSession().chain(session -> session.persistAll(rows));
    }

    @Override
    public Uni<Optional<UUID>> tenantOf(Secret token) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select tenantId from QuickLinkRow where tokenHash = :hash", UUID.class)
                        .setParameter("hash", token.hash())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Optional<QuickLink>> find(UUID tenantId, Secret token) {
        return find(tenantId, token, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<QuickLink>> lock(UUID tenantId, Secret token) {
        return find(tenantId, token, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<Void> save(QuickLink link) {
        // The row is in this session since it was locked, so this only marks what changed.
        return Panache.getSession()
                .chain(session -> session.merge(new QuickLinkRow(link)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> count(UUID tenantId, UUID leadId, int round) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from QuickLinkRow"
                                        + " where tenantId = :tenant and leadId = :lead and round = :round",
                                Long.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .setParameter("round", round)
                        .getSingleResult());
    }

    private static Uni<Optional<QuickLink>> find(UUID tenantId, Secret token, LockModeType lock) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from QuickLinkRow where tenantId = :tenant and tokenHash = :hash", QuickLinkRow.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("hash", token.hash())
                        .setLockMode(lock)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(QuickLinkRow::toDomain));
    }
}
