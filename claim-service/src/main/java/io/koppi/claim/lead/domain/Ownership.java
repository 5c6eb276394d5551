package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.UUID;

/** Who took the lead. {@code claimedAt} is when the winning request reached us; it was decided within the next milliseconds. */
public record Ownership(UUID memberId, Instant claimedAt) {}
