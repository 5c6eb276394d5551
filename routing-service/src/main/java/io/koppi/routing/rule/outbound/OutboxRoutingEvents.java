package io.koppi.routing.rule.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.contracts.intake.ContactWord;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.CustomerHeard;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.koppi.contracts.routing.RoutingEvent;
import io.koppi.contracts.routing.RoutingTrace;
import io.koppi.messaging.Outbox;
import io.koppi.routing.rule.application.RoutingEvents;
import io.koppi.routing.rule.domain.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class OutboxRoutingEvents implements RoutingEvents {
    private final Outbox outbox;

    OutboxRoutingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> contactRouted(ContactReceived contact, Placement placement, Instant routedAt) {
        Placement.Trace trace = placement.trace();
        return outbox.append(
                Topics.ROUTING,
                new ContactRouted(
                        contact.tenantId(),
                        contact.contactId(),
                        contact.channelId(),
                        placement.locationId(),
                        placement.teamId(),
                        placement.requestTypeId(),
                        placement.deliveryMode(),
                        new RoutingTrace(trace.rule(), trace.position(), trace.of(), trace.because()),
                        routedAt,
                        contact.contact()));
    }

    @Override
    public Uni<Void> passedOn(ContactWord word) {
        return outbox.append(Topics.ROUTING, event(word));
    }

    private static RoutingEvent event(ContactWord word) {
        return switch (word) {
            case ContactWithdrawn withdrawn ->
                new LeadWithdrawalAsked(
                        withdrawn.tenantId(),
                        withdrawn.contactId(),
                        withdrawn.reason(),
                        withdrawn.importId(),
                        withdrawn.withdrawnAt());
            case ContactErased erased -> new LeadErasureAsked(erased.tenantId(), erased.contactId(), erased.erasedAt());
            case CustomerSpoke spoke ->
                new CustomerHeard(
                        spoke.tenantId(), spoke.contactId(), spoke.kind(), spoke.from(), spoke.to(), spoke.spokenAt());
        };
    }
}
