package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ApplicationScoped
class PgTimeline implements Timeline {
    private static final String INSERT =
            "insert into timeline_entry (tenant_id, lead_id, at, kind, member_id, data) values ";
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::key, Function.identity()));

    private final Json json;

    PgTimeline(Json json) {
        this.json = json;
    }

    @Override
    public Uni<Void> tell(Lead lead, List<Happening> happenings) {
        String values = IntStream.range(0, happenings.size())
                .mapToObj(i -> values(i, happenings.get(i)))
                .collect(Collectors.joining(", "));
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(INSERT + values)
                            .setParameter("tenant", lead.tenantId())
                            .setParameter("lead", lead.id());
                    for (int i = 0; i < happenings.size(); i++) {
                        Happening happening = happenings.get(i);
                        query.setParameter("at" + i, happening.at())
                                .setParameter("kind" + i, happening.kind().key())
                                .setParameter("data" + i, json.write(happening.data()));
                        String member = "member" + i;
                        happening.memberId().ifPresent(id -> query.setParameter(member, id));
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<Kind>> kinds(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select distinct kind from TimelineRow where tenantId = :tenant and leadId = :lead",
                                String.class)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("lead", lead.id())
                        .getResultList())
                .map(kinds -> kinds.stream().map(PgTimeline::kind).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Uni<List<Entry>> of(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from TimelineRow where tenantId = :tenant and leadId = :lead order by seq",
                                TimelineRow.class)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("lead", lead.id())
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private static String values(int i, Happening happening) {
        String member = happening.memberId().map(id -> ":member" + i).orElse("null");
        return "(:tenant, :lead, :at%d, :kind%d, %s, :data%d)".formatted(i, i, member, i);
    }

    private Entry entry(TimelineRow row) {
        Optional<UUID> member = Optional.ofNullable(row.memberId);
        return new Entry(row.id, new Happening(kind(row.kind), member, row.at, json.values(row.data)));
    }

    private static Kind kind(String key) {
        return Optional.ofNullable(KINDS.get(key)).orElseThrow();
    }
}
