package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.Optional;

/** When the customer wants to be called: from then on, and not after {@code to}. */
public record Callback(Instant from, Optional<Instant> to) {}
