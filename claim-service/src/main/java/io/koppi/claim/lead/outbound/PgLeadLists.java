package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.LeadLists;
import io.koppi.claim.lead.domain.Cursor;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.directory.domain.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PgLeadLists implements LeadLists {
    private static final String PASSED =
            "from PassRow where tenantId = :tenant and memberId = :member and leadId in (:ids)";

    @Override
    public Uni<Page> free(Caller caller, Part part) {
        LeadQuery free = free(caller);
        LeadQuery behind = part.after()
                .map(cursor -> free.and("(receivedAt > :at or (receivedAt = :at and id > :behind))")
                        .with("at", cursor.at())
                        .with("behind", cursor.leadId()))
                .orElse(free);
        return page(
                free,
                behind.orderedBy("receivedAt, id"),
                part,
                lead -> lead.request().receivedAt());
    }

    @Override
    public Uni<Page> ownedBy(Caller caller, Optional<Stage> stage, Part part) {
        LeadQuery owned = LeadQuery.seenBy(caller).and("ownerId = :owner").with("owner", caller.memberId());
        LeadQuery staged = stage.map(only -> owned.and("stage = :stage").with("stage", only.key()))
                .orElse(owned);
        LeadQuery behind = part.after()
                .map(cursor -> staged.and("(claimedAt < :at or (claimedAt = :at and id < :behind))")
                        .with("at", cursor.at())
                        .with("behind", cursor.leadId()))
                .orElse(staged);
        return page(
                staged,
                behind.orderedBy("claimedAt desc, id desc"),
                part,
                lead -> lead.owner().orElseThrow().claimedAt());
    }

    @Override
    public Uni<Optional<UUID>> oldestFree(Caller caller) {
        return free(caller).orderedBy("receivedAt, id").firstId();
    }

    @Override
    public Uni<Set<UUID>> passedBy(Caller caller, List<Lead> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<UUID, Integer> rounds = leads.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Lead::id, lead -> lead.opening().round()));
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(PASSED, PassRow.class)
                        .setParameter("tenant", caller.tenantId())
                        .setParameter("member", caller.memberId())
                        .setParameter("ids", rounds.keySet())
                        .getResultList())
                .map(rows -> rows.stream()
                        .filter(row -> Objects.equals(rounds.get(row.leadId), row.round))
                        .map(row -> row.leadId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static LeadQuery free(Caller caller) {
        return LeadQuery.seenBy(caller).and("ownerId is null and stage <> 'withdrawn'");
    }

    /** One more than asked for tells whether there is a next page. */
    private static Uni<Page> page(LeadQuery all, LeadQuery part, Part wanted, Function<Lead, Instant> position) {
        return all.count()
                .chain(total -> part.list(wanted.limit() + 1).map(found -> {
                    boolean more = found.size() > wanted.limit();
                    List<Lead> leads = more ? found.subList(0, wanted.limit()) : found;
                    return new Page(
                            leads,
                            total,
                            more
                                    ? Optional.of(new Cursor(
                                            position.apply(leads.getLast()),
                                            leads.getLast().id()))
                                    : Optional.empty());
                }));
    }
}
