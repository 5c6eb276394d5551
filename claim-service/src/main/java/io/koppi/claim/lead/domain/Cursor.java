package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.UUID;

/** The last lead of a page: the next page goes on behind it, wherever leads have come or gone meanwhile. */
public record Cursor(Instant at, UUID leadId) {}
