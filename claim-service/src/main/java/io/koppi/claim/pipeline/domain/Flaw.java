package io.koppi.claim.pipeline.domain;

/** What is wrong with what was asked, and in which field of it. */
public record Flaw(String field, String detail) {}
