package io.koppi.stats.fact.inbound;

import io.koppi.contracts.Topics;
import io.koppi.messaging.Inbox;
import io.koppi.stats.fact.application.RecordNotificationEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NotificationEventsConsumer {
    private final Inbox inbox;
    private final RecordNotificationEvent recordEvent;

    NotificationEventsConsumer(Inbox inbox, RecordNotificationEvent recordEvent) {
        this.inbox = inbox;
        this.recordEvent = recordEvent;
    }

    @Incoming("notification-events")
    Uni<Void> on(KafkaRecordBatch<String, String> messages) {
        return inbox.onceEach(Topics.NOTIFICATION, messages, recordEvent::handle);
    }
}
