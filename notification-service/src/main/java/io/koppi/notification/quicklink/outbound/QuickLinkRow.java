package io.koppi.notification.quicklink.outbound;

import io.koppi.notification.quicklink.domain.QuickLink;
import io.koppi.notification.quicklink.domain.QuickLink.Redemption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "quick_link")
class QuickLinkRow {
    @Id
    @Column(name = "alert_id")
    UUID alertId;

    @Column(name = "tenant_id", nullable = false)
    UUID tenantId;

    @Column(name = "lead_id", nullable = false)
    UUID leadId;

    @Column(name = "location_id", nullable = false)
    UUID locationId;

    @Column(nullable = false)
    int round;

    @Column(name = "member_id", nullable = false)
    UUID memberId;

    @Column(name = "token_hash", nullable = false)
    String tokenHash;

    @Column(name = "expires_at", nullable = false)
    Instant expiresAt;

    @Column(name = "redeemed_at")
    @Nullable
    Instant redeemedAt;

    @Column(name = "device_hash")
    @Nullable
    String deviceHash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected QuickLinkRow() {}

    QuickLinkRow(QuickLink link) {
        alertId = link.alertId();
        tenantId = link.tenantId();
        leadId = link.leadId();
        locationId = link.locationId();
        round = link.round();
        memberId = link.memberId();
        tokenHash = link.tokenHash();
        expiresAt = link.expiresAt();
        redeemedAt = link.redemption().map(Redemption::at).orElse(null);
        deviceHash = link.redemption().map(Redemption::deviceHash).orElse(null);
    }

    QuickLink toDomain() {
        return new QuickLink(
                tenantId,
                alertId,
                leadId,
                locationId,
                round,
                memberId,
                tokenHash,
                expiresAt,
                redeemedAt == null || deviceHash == null
                        ? Optional.empty()
                        : Optional.of(new Redemption(redeemedAt, deviceHash)));
    }
}
