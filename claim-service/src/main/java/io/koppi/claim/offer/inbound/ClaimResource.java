package io.koppi.claim.offer.inbound;

import io.koppi.claim.lead.inbound.Body;
import io.koppi.claim.lead.inbound.LeadView;
import io.koppi.claim.offer.application.ClaimAnswer;
import io.koppi.claim.offer.application.ClaimAnswer.Gone;
import io.koppi.claim.offer.application.ClaimAnswer.Taken;
import io.koppi.claim.offer.application.ClaimAnswer.Yours;
import io.koppi.claim.offer.application.ClaimLead;
import io.koppi.claim.offer.application.PassLead;
import io.koppi.claim.offer.application.ReadAttempts;
import io.koppi.claim.offer.domain.PassReason;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@Path("/leads/{leadId}")
@Authenticated
class ClaimResource {
    private final ClaimLead claimLead;
    private final PassLead passLead;
    private final ReadAttempts readAttempts;
    private final Clock clock;

    record PassRequest(Optional<String> reason) {}

    ClaimResource(ClaimLead claimLead, PassLead passLead, ReadAttempts readAttempts, Clock clock) {
        this.claimLead = claimLead;
        this.passLead = passLead;
        this.readAttempts = readAttempts;
        this.clock = clock;
    }

    @POST
    @Path("/claim")
    public Uni<LeadView> claim(UUID leadId) {
        return claimLead.handle(leadId, clock.instant()).map(ClaimResource::toView);
    }

    @POST
    @Path("/pass")
    public Uni<Void> pass(UUID leadId, PassRequest request) {
        String reason = Body.required("reason", request.reason());
        return passLead.handle(leadId, Body.known("reason", reason, PassReason::of))
                .invoke(ClaimResource::check)
                .replaceWithVoid();
    }

    @GET
    @Path("/attempts")
    public Uni<AttemptsView> attempts(UUID leadId) {
        return readAttempts.handle(leadId).map(AttemptsView::of);
    }

    private static LeadView toView(ClaimAnswer answer) {
        return switch (answer) {
            case Yours yours -> LeadView.of(yours.file());
            case Taken taken -> throw WinnerView.problem(taken);
            case Gone gone -> throw gone(gone);
        };
    }

    private static Problem gone(Gone gone) {
        Problem problem = new Problem(409, "lead-withdrawn", "The lead has been taken back");
        return gone.nextFreeLeadId()
                .map(next -> problem.with("nextFreeLeadId", next))
                .orElse(problem);
    }

    private static void check(PassLead.Outcome outcome) {
        if (outcome == PassLead.Outcome.TAKEN) {
            throw new Problem(409, "not-free", "The lead has been taken, there is nothing to pass");
        }
    }
}
