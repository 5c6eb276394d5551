package io.koppi.claim.lead.application;

import java.util.UUID;

/** Somebody else's write to the lead got through first; nothing of this one is kept. */
public final class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile(UUID leadId, Throwable cause) {
        super("Lead " + leadId + " changed meanwhile", cause);
    }
}
