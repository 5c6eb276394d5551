package io.koppi.claim.history.domain;

import io.koppi.claim.history.domain.PastStep.Moved;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Masked;
import io.koppi.claim.lead.domain.Opening;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Request;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.lead.domain.Trace;
import io.koppi.claim.pipeline.domain.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead with its whole life, as another system kept it.
 *
 * @param id the mover's own; the same id again is the same lead
 * @param claim who took it, if anybody did
 * @param steps what its owner did then, in order
 */
public record PastLead(
        UUID id, UUID tenantId, Origin origin, Customer customer, Optional<Ownership> claim, List<PastStep> steps) {
    private static final Trace TRACE = new Trace("history", 1, 1, "");

    /** Where the lead came from and where it belonged. */
    public record Origin(
            UUID locationId,
            UUID teamId,
            UUID channelId,
            UUID requestTypeId,
            String source,
            Optional<String> subject,
            Instant receivedAt) {}

    public PastLead {
        steps = List.copyOf(steps);
    }

    /** Empty when this can have happened by {@code now}: in this order, and each move from where the one before it led. */
    public Optional<Flaw> flaw(Instant now) {
        if (origin.receivedAt().isAfter(now)) {
            return Optional.of(new Flaw("receivedAt", "This has not happened yet."));
        }
        if (claim.isEmpty()) {
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Flaw("steps", "A lead that nobody took has no steps."));
        }
        return flawedTime("claim.at", origin.receivedAt(), claim.get().claimedAt(), now)
                .or(() -> flawedStep(claim.get().claimedAt(), now));
    }

    /** The lead as it stands today. */
    public Lead lead() {
        return new Lead(
                id,
                tenantId,
                origin.locationId(),
                origin.teamId(),
                new Request(
                        origin.channelId(),
                        origin.requestTypeId(),
                        origin.source(),
                        origin.subject().flatMap(Masked::subject),
                        customer.message().flatMap(Masked::excerpt),
                        false,
                        origin.receivedAt(),
                        TRACE),
                new Opening(1, origin.receivedAt(), 0),
                claim,
                steps.stream()
                        .filter(Moved.class::isInstance)
                        .map(step -> ((Moved) step).move().progress())
                        .reduce(Progress.START, (before, after) -> after),
                Optional.empty(),
                0);
    }

    private Optional<Flaw> flawedStep(Instant claimedAt, Instant now) {
        Instant before = claimedAt;
        Stage stage = Stage.NEW;
        for (int i = 0; i < steps.size(); i++) {
            PastStep step = steps.get(i);
            String field = "steps[" + i + "].";
            Optional<Flaw> flaw = flawedTime(field + "at", before, step.at(), now);
            if (flaw.isEmpty() && step instanceof Moved moved) {
                flaw = moved.move().flaw(stage).map(it -> new Flaw(field + it.field(), it.detail()));
                stage = moved.move().to();
            }
            if (flaw.isPresent()) {
                return flaw;
            }
            before = step.at();
        }
        return Optional.empty();
    }

    private static Optional<Flaw> flawedTime(String field, Instant before, Instant at, Instant now) {
        if (at.isBefore(before)) {
            return Optional.of(new Flaw(field, "This is before what came before it."));
        }
        return at.isAfter(now) ? Optional.of(new Flaw(field, "This has not happened yet.")) : Optional.empty();
    }
}
