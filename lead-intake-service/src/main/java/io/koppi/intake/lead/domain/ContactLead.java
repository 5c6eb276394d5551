package io.koppi.intake.lead.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact as a lead; the two share their id.
 *
 * @param owner empty while it is free
 * @param stage as claim-service names it
 * @param ended no stage follows, unless somebody opens it again
 */
public record ContactLead(
        UUID contactId, UUID tenantId, UUID locationId, Optional<Owner> owner, String stage, boolean ended) {

    /** Who took it, and when. */
    public record Owner(UUID memberId, Instant claimedAt) {}
}
