package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a member who came too late is still told later. */
public interface Refusals {

    record Refusal(long marginMillis, Instant refusedAt) {}

    /** The member's first refused claim of the present round: the one that was a race. */
    Uni<Optional<Refusal>> of(Lead lead, UUID memberId);
}
