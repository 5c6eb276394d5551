package io.koppi.intake.formpage.inbound;

/** A page that only says something; {@code reference} is empty when there is none. */
public record NoticePage(
        String language, String stylesheet, String title, String text, String referenceLabel, String reference) {}
