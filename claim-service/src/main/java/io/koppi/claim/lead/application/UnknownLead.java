package io.koppi.claim.lead.application;

import java.util.UUID;

/** There is no such lead for this caller: it does not exist, or stands behind a wall. The two must look alike. */
public final class UnknownLead extends RuntimeException {
    public UnknownLead(UUID leadId) {
        super("No lead " + leadId);
    }
}
