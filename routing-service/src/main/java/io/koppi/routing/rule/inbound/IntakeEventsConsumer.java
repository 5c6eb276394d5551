package io.koppi.routing.rule.inbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactFailed;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWord;
import io.koppi.contracts.intake.IntakeEvent;
import io.koppi.messaging.Inbox;
import io.koppi.routing.rule.application.PassOnWord;
import io.koppi.routing.rule.application.RouteContact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class IntakeEventsConsumer {
    private final Inbox inbox;
    private final RouteContact routeContact;
    private final PassOnWord passOnWord;

    IntakeEventsConsumer(Inbox inbox, RouteContact routeContact, PassOnWord passOnWord) {
        this.inbox = inbox;
        this.routeContact = routeContact;
        this.passOnWord = passOnWord;
    }

    @Incoming("intake-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(Topics.INTAKE, record, this::handle);
    }

    private Uni<Void> handle(IntakeEvent event) {
        return switch (event) {
            case ContactReceived received -> routeContact.handle(received);
            // It stays in intake's failed tray; when somebody replays it, it comes as received.
            case ContactFailed _ -> Uni.createFrom().voidItem();
            case ContactWord word -> passOnWord.handle(word);
        };
    }
}
