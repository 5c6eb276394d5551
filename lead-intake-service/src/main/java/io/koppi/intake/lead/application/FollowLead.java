package io.koppi.intake.lead.application;

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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps where a contact's lead is, who has it and how far it is. Part of the transaction that remembers the event. */
@ApplicationScoped
public class FollowLead {
    private static final Set<String> ENDS = Set.of("won", "lost");

    private final ContactLeads leads;

    FollowLead(ContactLeads leads) {
        this.leads = leads;
    }

    public Uni<Void> handle(ClaimEvent event) {
        return switch (event) {
            case LeadOpened opened -> leads.offered(opened);
            case LeadClaimed claimed -> leads.taken(claimed);
            case StageChanged changed ->
                leads.moved(changed, changed.to(), ENDS.contains(changed.to()), changed.changedAt());
            // The change of the stage went before.
            case LeadWon _, LeadLost _ -> Uni.createFrom().voidItem();
            // Only a free lead is withdrawn, and nobody takes it any more.
            case LeadWithdrawn withdrawn -> leads.moved(withdrawn, "withdrawn", true, withdrawn.withdrawnAt());
            case ClaimRefused _, LeadPassed _, LeadTouched _, WithdrawalRefused _, LeadErased _, LeadAmended _ ->
                Uni.createFrom().voidItem();
        };
    }
}
