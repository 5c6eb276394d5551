package io.koppi.notification.quicklink.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.notification.AlertOpened;
import io.koppi.messaging.Outbox;
import io.koppi.notification.quicklink.application.QuickLinkEvents;
import io.koppi.notification.quicklink.domain.QuickLink;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class OutboxQuickLinkEvents implements QuickLinkEvents {
    private final Outbox outbox;

    OutboxQuickLinkEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> opened(QuickLink link, Instant at) {
        return outbox.append(
                Topics.NOTIFICATION,
                new AlertOpened(
                        link.tenantId(), link.leadId(), link.locationId(), link.alertId(), link.memberId(), at));
    }
}
