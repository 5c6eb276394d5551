package io.koppi.contracts.intake;

import io.koppi.contracts.Event;
import java.util.UUID;

/** What lead-intake-service announces. */
public sealed interface IntakeEvent extends Event permits ContactReceived, ContactFailed, ContactWord {
    UUID contactId();

    UUID channelId();

    @Override
    default UUID subjectId() {
        return contactId();
    }
}
