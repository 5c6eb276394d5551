package io.koppi.notification.offer.outbound;

import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "offer")
class OfferRow {
    @Id
    @Column(name = "lead_id")
    UUID leadId;

    @Column(name = "tenant_id", nullable = false)
    UUID tenantId;

    @Column(name = "location_id", nullable = false)
    UUID locationId;

    @Column(name = "team_id", nullable = false)
    UUID teamId;

    @Column(name = "request_type_id", nullable = false)
    UUID requestTypeId;

    @Column(nullable = false)
    int round;

    @Nullable
    String subject;

    @Column(name = "received_at", nullable = false)
    Instant receivedAt;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt;

    /** Whether somebody has seen to its alerts. */
    @Column(nullable = false)
    boolean planned;

    @Column(name = "taken_by")
    @Nullable
    UUID takenBy;

    @Column(name = "taken_at")
    @Nullable
    Instant takenAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected OfferRow() {}

    Offer toDomain() {
        return new Offer(
                tenantId,
                leadId,
                locationId,
                teamId,
                requestTypeId,
                round,
                Optional.ofNullable(subject),
                receivedAt,
                openedAt,
                takenBy == null || takenAt == null ? Optional.empty() : Optional.of(new Taking(takenBy, takenAt)),
                withdrawnAt != null);
    }
}
