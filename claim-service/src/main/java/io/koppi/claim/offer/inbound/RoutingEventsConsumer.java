package io.koppi.claim.offer.inbound;

import io.koppi.claim.lead.application.EraseCustomer;
import io.koppi.claim.lead.application.HearCustomer;
import io.koppi.claim.offer.application.OpenLead;
import io.koppi.claim.offer.application.WithdrawLead;
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
    private final WithdrawLead withdrawLead;
    private final EraseCustomer eraseCustomer;
    private final HearCustomer hearCustomer;

    RoutingEventsConsumer(
            Inbox inbox,
            OpenLead openLead,
            WithdrawLead withdrawLead,
            EraseCustomer eraseCustomer,
            HearCustomer hearCustomer) {
        this.inbox = inbox;
        this.openLead = openLead;
        this.withdrawLead = withdrawLead;
        this.eraseCustomer = eraseCustomer;
        this.hearCustomer = hearCustomer;
    }

    @Incoming("routing-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(Topics.ROUTING, record, this::handle);
    }

    private Uni<Void> handle(RoutingEvent event) {
        return switch (event) {
            case ContactRouted routed -> openLead.handle(routed);
            case LeadWithdrawalAsked asked -> withdrawLead.handle(asked);
            case LeadErasureAsked asked -> eraseCustomer.handle(asked);
            case CustomerHeard heard -> hearCustomer.handle(heard);
        };
    }
}
