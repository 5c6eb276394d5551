package io.koppi.routing.rule.domain;

import java.util.UUID;

/** Where a contact belongs, how it reaches the people there, and why there. */
public record Placement(UUID locationId, UUID teamId, UUID requestTypeId, String deliveryMode, Trace trace) {

    /**
     * Which rule decided, from 1, of how many.
     *
     * @param because the tenant's own word that matched, never the customer's: the trace travels where customers' data must not
     */
    public record Trace(String rule, int position, int of, String because) {}
}
