package io.koppi.platform.simulator;

import java.time.Instant;

/**
 * A short message as a phone got it.
 *
 * @param copy 1 for the first message with this text to this number; a higher one means that the phone rang again for the same
 */
record Sms(String id, String from, String to, String text, Instant receivedAt, int copy) {}
