package io.koppi.claim.offer.inbound;

import io.koppi.claim.lead.inbound.PersonView;
import io.koppi.claim.offer.application.ClaimAnswer.Taken;
import io.koppi.problem.Problem;
import java.util.UUID;

/** Who was faster. */
record WinnerView(UUID memberId, String name, String initials, String locationName) {

    static Problem problem(Taken taken) {
        PersonView winner = PersonView.of(taken.winner().memberId(), taken.names());
        Problem problem = new Problem(409, "lead-taken", "Somebody else was faster")
                .with(
                        "winner",
                        new WinnerView(
                                winner.memberId(),
                                winner.name(),
                                winner.initials(),
                                taken.names().location(taken.lead().locationId())))
                .with("marginMillis", taken.marginMillis())
                .with("claimedAt", taken.winner().claimedAt());
        return taken.nextFreeLeadId()
                .map(next -> problem.with("nextFreeLeadId", next))
                .orElse(problem);
    }
}
