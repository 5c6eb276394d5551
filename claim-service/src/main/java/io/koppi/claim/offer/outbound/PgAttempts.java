package io.koppi.claim.offer.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.claim.lead.application.Refusals;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.application.Attempts;
import io.koppi.claim.offer.domain.Attempt;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.messaging.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgAttempts implements Attempts, Refusals {
    /** One round trip instead of three: while it runs the winner holds the lead's row and the losers wait for it. */
    private static final String RECORD = """
            with attempt as (
                insert into claim_attempt (tenant_id, lead_id, round, member_id, arrived_at, outcome, margin_ms)
                values (:tenant, :lead, :round, :member, :arrivedAt, :outcome, :margin)),
            told as (
                insert into timeline_entry (tenant_id, lead_id, at, kind, member_id, data)
                values (:tenant, :lead, :arrivedAt, :kind, :member, :data))
            insert into outbox (topic, record_key, type, tenant_id, payload)
            values (:topic, :key, :type, :tenant, :payload)
            """;

    private final Outbox outbox;
    private final ObjectMapper json;

    PgAttempts(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Uni<Void> record(Lead lead, Attempt attempt, Happening happening, ClaimEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("lead", lead.id())
                        .setParameter("round", lead.opening().round())
                        .setParameter("member", attempt.memberId())
                        .setParameter("arrivedAt", attempt.arrivedAt())
                        .setParameter("outcome", attempt.result().key())
                        .setParameter("margin", attempt.marginMillis())
                        .setParameter("kind", happening.kind().key())
                        .setParameter("data", write(happening.data()))
                        .setParameter("topic", Topics.CLAIM.name())
                        .setParameter("key", event.subjectId().toString())
                        .setParameter("type", Topics.CLAIM.typeOf(event))
                        .setParameter("payload", outbox.payload(event))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Attempt>> on(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AttemptRow where tenantId = :tenant and leadId = :lead order by id",
                                AttemptRow.class)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("lead", lead.id())
                        .getResultList())
                .map(rows -> rows.stream().map(AttemptRow::toDomain).toList());
    }

    @Override
    public Uni<Optional<Refusal>> of(Lead lead, UUID memberId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AttemptRow where tenantId = :tenant and leadId = :lead and round = :round"
                                        + " and memberId = :member and outcome = 'refused' order by id",
                                AttemptRow.class)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("lead", lead.id())
                        .setParameter("round", lead.opening().round())
                        .setParameter("member", memberId)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(it -> new Refusal(it.marginMillis, it.arrivedAt)));
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serializable: " + e.getClass().getSimpleName());
        }
    }
}
