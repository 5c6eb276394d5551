package io.koppi.intake.contact.domain;

/** A file sent along. Its bytes are {@code bytes} bytes of the raw contact's body from {@code offset} on. */
public record Attachment(String filename, String contentType, int offset, int bytes) {}
