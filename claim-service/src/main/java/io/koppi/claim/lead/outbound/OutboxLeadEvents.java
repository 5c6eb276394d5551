package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxLeadEvents implements LeadEvents {
    private final Outbox outbox;

    OutboxLeadEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(ClaimEvent event) {
        return outbox.append(Topics.CLAIM, event);
    }
}
