package io.koppi.claim.offer.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who is alerted about a lead. */
public interface Roster {

    /** How many active members of the team an alert can reach. */
    Uni<Integer> alerted(UUID tenantId, UUID teamId);
}
