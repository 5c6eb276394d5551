package io.koppi.gateway.quicklink.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The race for a lead, decided by claim-service. */
public interface Claims {

    /** Empty when the race is decided, for this member or another; else the problem's code. */
    Uni<Optional<String>> claim(UUID leadId, String bearer);
}
