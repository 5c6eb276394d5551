package io.koppi.routing.directory.domain;

/** What is wrong with one field of what was asked for, in words its sender can act on. */
public record Finding(String field, String detail) {}
