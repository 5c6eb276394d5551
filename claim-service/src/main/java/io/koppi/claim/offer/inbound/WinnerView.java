package io.koppi.claim.offer.inbound;

import io.koppi.claim.lead.inbound.PersonView;
import io.koppi.claim.lead.inbound.Problems;
import io.koppi.claim.offer.application.ClaimAnswer.Taken;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;

/** Who was faster. */
record WinnerView(UUID memberId, String name, String initials, String locationName) {

    /** A problem's parameters may be logged. */
    @Override
    public String toString() {
        return "WinnerView[" + memberId + "]";
    }

    static HttpProblem problem(Taken taken) {
        PersonView winner = PersonView.of(taken.winner().memberId(), taken.names());
        HttpProblem.Builder problem = Problems.conflict("lead-taken", "Somebody else was faster")
                .with(
                        "winner",
                        new WinnerView(
                                winner.memberId(),
                                winner.name(),
                                winner.initials(),
                                taken.names().location(taken.lead().locationId())))
                .with("marginMillis", taken.marginMillis())
                .with("claimedAt", taken.winner().claimedAt());
        taken.nextFreeLeadId().ifPresent(next -> problem.with("nextFreeLeadId", next));
        return problem.build();
    }
}
