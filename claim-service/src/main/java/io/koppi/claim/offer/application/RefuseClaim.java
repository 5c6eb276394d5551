package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.LeadLists;
import io.koppi.claim.lead.application.Names;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.application.ClaimAnswer.Gone;
import io.koppi.claim.offer.application.ClaimAnswer.Taken;
import io.koppi.claim.offer.domain.Attempt;
import io.koppi.claim.offer.domain.Attempt.Result;
import io.koppi.claim.offer.domain.ClaimOutcome.TooLate;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.directory.Directory;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps that a member came too late, and tells them who was faster and what else is free. Part of {@link ClaimLead}'s transaction. */
@ApplicationScoped
class RefuseClaim {
    private final Attempts attempts;
    private final LeadLists lists;
    private final Directory directory;

    RefuseClaim(Attempts attempts, LeadLists lists, Directory directory) {
        this.attempts = attempts;
        this.lists = lists;
        this.directory = directory;
    }

    Uni<ClaimAnswer> handle(Caller caller, Lead lead, TooLate late, Instant arrivedAt) {
        return attempts.record(
                        lead,
                        new Attempt(caller.memberId(), arrivedAt, Result.REFUSED, late.marginMillis()),
                        Happening.by(
                                caller.memberId(),
                                Kind.REFUSED,
                                arrivedAt,
                                Map.of("marginMillis", late.marginMillis())),
                        refused(caller, lead, late, arrivedAt))
                .chain(() -> answer(caller, lead, late));
    }

    /** Nobody won, so there is no attempt to keep. */
    Uni<ClaimAnswer> gone(Caller caller) {
        return lists.oldestFree(caller).map(Gone::new);
    }

    private Uni<ClaimAnswer> answer(Caller caller, Lead lead, TooLate late) {
        Set<UUID> named = Set.of(lead.locationId(), late.winner().memberId());
        return lists.oldestFree(caller)
                .chain(next -> Names.of(directory, lead.tenantId(), named)
                        .map(names -> new Taken(lead, late.winner(), late.marginMillis(), names, next)));
    }

    private static ClaimRefused refused(Caller caller, Lead lead, TooLate late, Instant arrivedAt) {
        return new ClaimRefused(
                lead.tenantId(),
                lead.id(),
                lead.locationId(),
                caller.memberId(),
                late.winner().memberId(),
                lead.opening().round(),
                late.marginMillis(),
                arrivedAt);
    }
}
