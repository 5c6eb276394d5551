package io.koppi.claim.offer.inbound;

import io.koppi.claim.lead.application.HearCustomer;
import io.koppi.claim.offer.application.OpenLead;
import io.koppi.contracts.Topics;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.CustomerHeard;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.koppi.contracts.routing.RoutingEvent;
import io.koppi.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RoutingEventsConsumer {
    private final Inbox inbox;
    private final OpenLead openLead;
    private final HearCustomer hearCustomer;

    RoutingEventsConsumer(Inbox inbox, OpenLead openLead, HearCustomer hearCustomer) {
        this.inbox = inbox;
        this.openLead = openLead;
        this.hearCustomer = hearCustomer;
    }

    @Incoming("routing-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(Topics.ROUTING, record, this::handle);
    }

    private Uni<Void> handle(RoutingEvent event) {
        return switch (event) {
            case ContactRouted routed -> openLead.handle(routed);
            case CustomerHeard heard -> hearCustomer.handle(heard);
            case LeadWithdrawalAsked _, LeadErasureAsked _ -> Uni.createFrom().voidItem();
        };
    }
}
