package io.koppi.intake.lead.domain;

import io.koppi.directory.domain.Caller;
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

    /**
     * Whether the caller sees all of the lead: its owner, and the admins of its location. While it is free nobody does, as nobody is
     * shown the customer then: whoever wants to know must take it first.
     */
    public boolean isOpenTo(Caller caller) {
        return owner.filter(by -> by.memberId().equals(caller.memberId()) || caller.isAdminOf(locationId))
                .filter(by -> caller.sees(contactId, locationId))
                .isPresent();
    }
}
