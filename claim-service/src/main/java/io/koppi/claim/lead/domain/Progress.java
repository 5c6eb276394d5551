package io.koppi.claim.lead.domain;

import java.util.Optional;

/** Where the lead stands. A value belongs to a won lead only, a reason to a lost one. */
public record Progress(Stage stage, Optional<Long> valueCents, Optional<String> lostReason) {
    public static final Progress START = new Progress(Stage.NEW, Optional.empty(), Optional.empty());
    public static final Progress WITHDRAWN = new Progress(Stage.WITHDRAWN, Optional.empty(), Optional.empty());
}
