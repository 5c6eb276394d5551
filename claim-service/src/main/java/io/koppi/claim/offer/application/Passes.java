package io.koppi.claim.offer.application;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.domain.PassReason;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Who passed which round of a lead. */
public interface Passes {

    /** False when the member has passed this round before. */
    Uni<Boolean> add(Lead lead, UUID memberId, PassReason reason, Instant at);
}
