package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An earlier lead of the same customer. */
public record PreviousLead(
        UUID id, Instant receivedAt, Stage stage, Optional<String> subject, Optional<UUID> ownerId) {}
