package io.koppi.notification.alert.outbound;

import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.alert.domain.Progress;
import io.koppi.notification.alert.domain.Progress.State;
import io.koppi.notification.sms.domain.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "alert")
class AlertRow {
    @Id
    UUID id;

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

    @Column(nullable = false)
    String medium;

    @Column(nullable = false)
    String phone;

    @Column(nullable = false)
    String body;

    @Column(name = "expires_at", nullable = false)
    Instant expiresAt;

    @Column(nullable = false)
    String state;

    @Column(nullable = false)
    int attempts;

    @Column(nullable = false)
    int refusals;

    @Column(name = "due_at", nullable = false)
    Instant dueAt;

    @Column(name = "message_id")
    @Nullable
    String messageId;

    @Nullable
    String reason;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AlertRow() {}

    AlertRow(Alert alert) {
        id = alert.id();
        tenantId = alert.tenantId();
        leadId = alert.leadId();
        locationId = alert.locationId();
        round = alert.round();
        memberId = alert.memberId();
        medium = Alert.MEDIUM;
        phone = alert.phone().value();
        body = alert.body();
        expiresAt = alert.expiresAt();
        Progress progress = alert.progress();
        state = progress.state().name().toLowerCase(Locale.ROOT);
        attempts = progress.attempts();
        refusals = progress.refusals();
        dueAt = progress.dueAt();
        messageId = progress.messageId().orElse(null);
        reason = progress.reason().orElse(null);
        sentAt = progress.sentAt().orElse(null);
        deliveredAt = progress.deliveredAt().orElse(null);
    }

    Alert toDomain() {
        Progress progress = new Progress(
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                attempts,
                refusals,
                dueAt,
                Optional.ofNullable(messageId),
                Optional.ofNullable(reason),
                Optional.ofNullable(sentAt),
                Optional.ofNullable(deliveredAt));
        return new Alert(
                tenantId, id, leadId, locationId, round, memberId, new PhoneNumber(phone), body, expiresAt, progress);
    }
}
