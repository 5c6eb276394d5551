package io.koppi.contracts.intake;

/**
 * What is said of a contact after it came in. It has no place of its own: routing-service passes it on behind the contact's own
 * routing, so that whoever keeps the lead has the lead before it hears the word.
 */
public sealed interface ContactWord extends IntakeEvent permits ContactWithdrawn, ContactErased, CustomerSpoke {}
