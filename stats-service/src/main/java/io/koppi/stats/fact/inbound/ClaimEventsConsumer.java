package io.koppi.stats.fact.inbound;

import io.koppi.contracts.Topics;
import io.koppi.messaging.Inbox;
import io.koppi.stats.fact.application.RecordClaimEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ClaimEventsConsumer {
    private final Inbox inbox;
    private final RecordClaimEvent recordEvent;

    ClaimEventsConsumer(Inbox inbox, RecordClaimEvent recordEvent) {
        this.inbox = inbox;
        this.recordEvent = recordEvent;
    }

    @Incoming("claim-events")
    Uni<Void> on(KafkaRecordBatch<String, String> messages) {
        return inbox.onceEach(Topics.CLAIM, messages, recordEvent::handle);
    }
}
