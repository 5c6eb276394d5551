package io.koppi.intake.ledger.application;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The failed contacts of a tenant. Works inside the caller's transaction. */
public interface FailedTray {
    /** A failed contact. {@code announced} when it was only named by its sender, so that a replay fetches it again. */
    record Failed(
            Origin origin, UUID contactId, String externalId, String reason, Instant storedAt, boolean announced) {
        public Place place() {
            return new Place(storedAt, contactId);
        }
    }

    /** Where a contact stands in the tray. */
    record Place(Instant storedAt, UUID contactId) {}

    /** The newest first, behind {@code after} when it is there. */
    Uni<List<Failed>> newest(UUID tenantId, Optional<Place> after, int most);

    /** The newest of one channel. */
    Uni<List<Failed>> newestOf(UUID tenantId, UUID channelId, int most);

    Uni<Long> count(UUID tenantId);

    Uni<Optional<Failed>> find(UUID tenantId, UUID contactId);

    /** What the channel's understood contacts are said to come from; empty when it has none. */
    Uni<Optional<String>> usualSource(Origin origin);

    /** Lets the fetching job try again from its first attempt. False when the contact no longer stands in the tray. */
    Uni<Boolean> waitAgain(UUID tenantId, UUID contactId);
}
