package io.koppi.intake.status.domain;

import java.time.Instant;

/** A time in which somebody could call. {@code to} is exclusive. */
public record Slot(Instant from, Instant to) {}
