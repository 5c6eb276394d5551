package io.koppi.intake.form.domain;

/** One field of a posted form, in the order it stood there. */
public record FormField(String name, String value) {}
