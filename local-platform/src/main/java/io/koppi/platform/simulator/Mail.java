package io.koppi.platform.simulator;

import java.time.Instant;

/** A mail as the catcher got it; {@code text} is its plain part. */
record Mail(String id, String from, String to, String subject, String text, Instant receivedAt) {}
