package io.koppi.claim.offer.application;

import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.offer.domain.Attempt;
import io.koppi.claim.offer.domain.Attempt.Result;
import io.koppi.contracts.claim.LeadClaimed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells who took a lead, whose row was just written so. */
@ApplicationScoped
public class ClaimRecord {
    private final Attempts attempts;

    ClaimRecord(Attempts attempts) {
        this.attempts = attempts;
    }

    public Uni<Void> keep(Lead lead, Ownership by) {
        return attempts.record(
                lead,
                new Attempt(by.memberId(), by.claimedAt(), Result.WON, 0),
                Happening.by(by.memberId(), Kind.CLAIMED, by.claimedAt(), Map.of()),
                new LeadClaimed(
                        lead.tenantId(),
                        lead.id(),
                        lead.locationId(),
                        by.memberId(),
                        lead.opening().round(),
                        by.claimedAt()));
    }
}
