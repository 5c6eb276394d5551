package io.koppi.contracts.claim;

import io.koppi.contracts.Event;
import java.util.UUID;

/** What claim-service announces about a lead. Each names the location, because that is the wall its readers live behind. */
public sealed interface ClaimEvent extends Event
        permits LeadOpened,
                LeadClaimed,
                ClaimRefused,
                LeadPassed,
                LeadTouched,
                StageChanged,
                LeadWon,
                LeadLost,
                LeadWithdrawn,
                WithdrawalRefused,
                LeadErased,
                LeadAmended {
    UUID leadId();

    UUID locationId();

    @Override
    default UUID subjectId() {
        return leadId();
    }
}
