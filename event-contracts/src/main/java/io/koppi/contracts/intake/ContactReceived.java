package io.koppi.contracts.intake;

import java.util.Optional;
import java.util.UUID;

/** A contact is on disk and understood; it becomes one lead with the same id. {@code requestType} is the key the channel or the message gave. */
public record ContactReceived(
        UUID tenantId, UUID contactId, UUID channelId, Optional<String> requestType, PlaceWish place, Contact contact)
        implements IntakeEvent {}
