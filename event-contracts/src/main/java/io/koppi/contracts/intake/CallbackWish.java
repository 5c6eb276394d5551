package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.Optional;

/** When the customer wants to be called: from then on, and not after {@code to}. "Now" is a wish from the moment it was said. */
public record CallbackWish(Instant from, Optional<Instant> to) {}
