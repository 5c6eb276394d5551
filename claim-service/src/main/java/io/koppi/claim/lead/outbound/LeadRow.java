package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.domain.Callback;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Opening;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Request;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.lead.domain.Trace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A lead in the database. {@code version} is the guard of the one owner: an update names the version it saw. */
@Entity
@DynamicUpdate
@Table(name = "lead")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LeadRow {
    @Id
    UUID id;

    /** Part of every update's condition, so that a write asks for the tenant as every read does. */
    @PartitionKey
    @Column(name = "tenant_id", updatable = false)
    UUID tenantId;

    @Column(name = "location_id", updatable = false)
    UUID locationId;

    @Column(name = "team_id", updatable = false)
    UUID teamId;

    @Column(name = "channel_id", updatable = false)
    UUID channelId;

    @Column(name = "request_type_id", updatable = false)
    UUID requestTypeId;

    @Column(updatable = false)
    String source;

    @Column(updatable = false)
    @Nullable
    String subject;

    @Column(updatable = false)
    @Nullable
    String excerpt;

    @Column(updatable = false)
    boolean test;

    @Column(name = "received_at", updatable = false)
    Instant receivedAt;

    @Column(name = "opened_at")
    Instant openedAt;

    int round;

    int alerted;

    @Column(name = "trace_rule", updatable = false)
    String traceRule;

    @Column(name = "trace_position", updatable = false)
    int tracePosition;

    @Column(name = "trace_of", updatable = false)
    int traceOf;

    @Column(name = "trace_because", updatable = false)
    String traceBecause;

    String stage;

    @Column(name = "value_cents")
    @Nullable
    Long valueCents;

    @Column(name = "lost_reason")
    @Nullable
    String lostReason;

    @Column(name = "owner_id")
    @Nullable
    UUID ownerId;

    @Column(name = "claimed_at")
    @Nullable
    Instant claimedAt;

    @Column(name = "callback_from")
    @Nullable
    Instant callbackFrom;

    @Column(name = "callback_to")
    @Nullable
    Instant callbackTo;

    @Version
    long version;

    protected LeadRow() {}

    LeadRow(Lead lead) {
        id = lead.id();
        tenantId = lead.tenantId();
        locationId = lead.locationId();
        teamId = lead.teamId();
        channelId = lead.request().channelId();
        requestTypeId = lead.request().requestTypeId();
        source = lead.request().source();
        subject = lead.request().subject().orElse(null);
        excerpt = lead.request().excerpt().orElse(null);
        test = lead.request().test();
        receivedAt = lead.request().receivedAt();
        openedAt = lead.opening().openedAt();
        round = lead.opening().round();
        alerted = lead.opening().alerted();
        traceRule = lead.request().trace().rule();
        tracePosition = lead.request().trace().position();
        traceOf = lead.request().trace().of();
        traceBecause = lead.request().trace().because();
        take(lead);
    }

    /** What changes in a lead's life. */
    final void take(Lead lead) {
        stage = lead.progress().stage().key();
        valueCents = lead.progress().valueCents().orElse(null);
        lostReason = lead.progress().lostReason().orElse(null);
        ownerId = lead.owner().map(Ownership::memberId).orElse(null);
        claimedAt = lead.owner().map(Ownership::claimedAt).orElse(null);
        callbackFrom = lead.callback().map(Callback::from).orElse(null);
        callbackTo = lead.callback().flatMap(Callback::to).orElse(null);
    }

    Lead toDomain() {
        return new Lead(
                id,
                tenantId,
                locationId,
                teamId,
                new Request(
                        channelId,
                        requestTypeId,
                        source,
                        Optional.ofNullable(subject),
                        Optional.ofNullable(excerpt),
                        test,
                        receivedAt,
                        new Trace(traceRule, tracePosition, traceOf, traceBecause)),
                new Opening(round, openedAt, alerted),
                Optional.ofNullable(ownerId).map(by -> new Ownership(by, Objects.requireNonNull(claimedAt))),
                new Progress(
                        Stage.of(stage).orElseThrow(),
                        Optional.ofNullable(valueCents),
                        Optional.ofNullable(lostReason)),
                Optional.ofNullable(callbackFrom).map(from -> new Callback(from, Optional.ofNullable(callbackTo))),
                version);
    }
}
