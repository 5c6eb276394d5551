package io.koppi.intake.file.application;

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
import io.koppi.intake.file.domain.Kept;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes beside a row what became of its lead when the import was undone. Part of the transaction that remembers the event. */
@ApplicationScoped
public class SettleUndo {
    private final Undos undos;

    SettleUndo(Undos undos) {
        this.undos = undos;
    }

    /** Fails for a reason to stay nobody knows: a row that says nothing about its lead would be worse. */
    public Uni<Void> handle(ClaimEvent event) {
        return switch (event) {
            case LeadWithdrawn gone -> undos.gone(gone.tenantId(), gone.leadId(), gone.withdrawnAt());
            case WithdrawalRefused refused -> undos.stays(refused.tenantId(), refused.leadId(), why(refused));
            case LeadOpened _, LeadClaimed _, ClaimRefused _, LeadPassed _, LeadTouched _ ->
                Uni.createFrom().voidItem();
            case StageChanged _, LeadWon _, LeadLost _, LeadErased _, LeadAmended _ ->
                Uni.createFrom().voidItem();
        };
    }

    private static Kept why(WithdrawalRefused refused) {
        return Kept.of(refused.reason())
                .orElseThrow(() -> new IllegalArgumentException("A lead stays for an unknown reason"));
    }
}
