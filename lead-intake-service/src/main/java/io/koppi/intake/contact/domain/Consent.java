package io.koppi.intake.contact.domain;

import java.util.Optional;

/** What the person agreed to, as far as they were asked, and the words or boxes that prove it. */
public record Consent(Optional<Boolean> contact, Optional<Boolean> marketing, Optional<String> evidence) {
    public static final Consent NOT_ASKED = new Consent(Optional.empty(), Optional.empty(), Optional.empty());
}
