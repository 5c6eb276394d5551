package io.koppi.claim.lead.domain;

/** Why the lead came to this location, as routing-service told it: which rule of how many, and what it matched. */
public record Trace(String rule, int position, int of, String because) {}
