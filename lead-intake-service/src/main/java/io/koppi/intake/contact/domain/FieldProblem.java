package io.koppi.intake.contact.domain;

/** What is wrong with one field, in words for the sender. Never quotes the value. */
public record FieldProblem(String field, String detail) {}
