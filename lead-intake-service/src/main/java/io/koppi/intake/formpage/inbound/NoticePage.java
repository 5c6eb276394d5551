package io.koppi.intake.formpage.inbound;

/** A page that only says something; {@code reference} is empty when there is none, and so is {@code follow}, where the customer hears more. */
public record NoticePage(
        String language,
        String stylesheet,
        String title,
        String text,
        String referenceLabel,
        String reference,
        String followLabel,
        String follow) {}
