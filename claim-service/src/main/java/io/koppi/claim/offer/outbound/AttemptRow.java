package io.koppi.claim.offer.outbound;

import io.koppi.claim.offer.domain.Attempt;
import io.koppi.claim.offer.domain.Attempt.Result;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read here; written together with its timeline entry and its event. */
@Entity
@Immutable
@Table(name = "claim_attempt")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AttemptRow {
    @Id
    long id;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "lead_id")
    UUID leadId;

    int round;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    String outcome;

    @Column(name = "margin_ms")
    long marginMillis;

    Attempt toDomain() {
        return new Attempt(memberId, arrivedAt, Result.valueOf(outcome.toUpperCase(Locale.ROOT)), marginMillis);
    }
}
