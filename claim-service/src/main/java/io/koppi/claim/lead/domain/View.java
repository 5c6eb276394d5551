package io.koppi.claim.lead.domain;

import io.koppi.directory.domain.Caller;
import java.util.Locale;

/**
 * How much of a lead a caller gets to see who sees it at all. Until somebody takes it nobody sees the customer, not even an
 * admin: whoever wants to call must take it first.
 */
public enum View {
    OFFER,
    TAKEN,
    FULL;

    public static View of(Lead lead, Caller caller) {
        if (lead.owner().isEmpty()) {
            return OFFER;
        }
        return mayWorkOn(lead, caller) ? FULL : TAKEN;
    }

    /** The owner, or an admin of the location. */
    public static boolean mayWorkOn(Lead lead, Caller caller) {
        return lead.isOwnedBy(caller.memberId()) || caller.isAdminOf(lead.locationId());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
