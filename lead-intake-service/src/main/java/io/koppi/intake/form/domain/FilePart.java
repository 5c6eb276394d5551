package io.koppi.intake.form.domain;

/** A file of a posted form; its bytes are a slice of the body. */
public record FilePart(String filename, String contentType, int offset, int bytes) {}
