package io.koppi.intake.form.domain;

/** A file of a posted form, under the name of its field; its bytes are a slice of the body. */
public record FilePart(String field, String filename, String contentType, int offset, int bytes) {}
