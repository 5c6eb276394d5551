package io.koppi.gateway.live.inbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadErased;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.koppi.gateway.live.application.Audience;
import io.koppi.gateway.live.domain.Hint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ClaimEventsConsumer {
    private final EventReader reader;
    private final Audience audience;

    ClaimEventsConsumer(EventReader reader, Audience audience) {
        this.reader = reader;
        this.audience = audience;
    }

    @Incoming("claim-events")
    void on(ConsumerRecord<String, String> record) {
        reader.read(Topics.CLAIM, record).flatMap(ClaimEventsConsumer::hint).ifPresent(audience::tell);
    }

    private static Optional<Hint.Located> hint(ClaimEvent event) {
        return switch (event) {
            case LeadOpened opened ->
                Optional.of(new Hint.LeadOpened(opened.tenantId(), opened.locationId(), opened.leadId()));
            case LeadClaimed claimed ->
                Optional.of(new Hint.LeadClaimed(
                        claimed.tenantId(),
                        claimed.locationId(),
                        claimed.leadId(),
                        claimed.memberId(),
                        claimed.claimedAt()));
            case LeadPassed _,
                    LeadTouched _,
                    StageChanged _,
                    LeadWon _,
                    LeadLost _,
                    LeadWithdrawn _,
                    LeadErased _,
                    LeadAmended _ ->
                Optional.of(new Hint.LeadChanged(event.tenantId(), event.locationId(), event.leadId()));
            // Fifty who lost one race would make everybody's screen ask fifty times; the claim itself told them.
            case ClaimRefused _ -> Optional.empty();
            // The lead is as it was.
            case WithdrawalRefused _ -> Optional.empty();
        };
    }
}
