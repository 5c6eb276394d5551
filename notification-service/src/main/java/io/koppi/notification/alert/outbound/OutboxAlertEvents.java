package io.koppi.notification.alert.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.notification.AlertDelivered;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.contracts.notification.NotificationEvent;
import io.koppi.messaging.Outbox;
import io.koppi.notification.alert.application.AlertEvents;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.alert.domain.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class OutboxAlertEvents implements AlertEvents {
    private final Outbox outbox;

    OutboxAlertEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> reached(List<Alert> alerts, Instant at) {
        return outbox.append(
                Topics.NOTIFICATION,
                alerts.stream().flatMap(alert -> event(alert, at).stream()).toList());
    }

    private static Optional<NotificationEvent> event(Alert alert, Instant at) {
        return switch (alert.progress().state()) {
            case SENT -> Optional.of(sent(alert));
            case DELIVERED ->
                Optional.of(new AlertDelivered(
                        alert.tenantId(), alert.leadId(), alert.locationId(), alert.id(), alert.memberId(), at));
            case FAILED ->
                Optional.of(new AlertFailed(
                        alert.tenantId(),
                        alert.leadId(),
                        alert.locationId(),
                        alert.id(),
                        alert.memberId(),
                        alert.progress().reason().orElseThrow(),
                        at));
            case PLANNED, SUBMITTING, CANCELLED -> Optional.empty();
        };
    }

    private static AlertSent sent(Alert alert) {
        Progress progress = alert.progress();
        return new AlertSent(
                alert.tenantId(),
                alert.leadId(),
                alert.locationId(),
                alert.id(),
                alert.memberId(),
                Alert.MEDIUM,
                alert.round(),
                progress.attempts(),
                progress.sentAt().orElseThrow());
    }
}
