package io.koppi.claim.lead.domain;

import java.time.Instant;

/** The present offer of the lead. {@code round} counts its offers from 1; {@code alerted} is how many members it was sent to. */
public record Opening(int round, Instant openedAt, int alerted) {}
