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
            Origin origin, UUID contactId, String externalId, String reason, Instant storedAt, boolean announced) {}

    /** The newest first. */
    Uni<List<Failed>> newest(UUID tenantId, int most);

    Uni<Optional<Failed>> find(UUID tenantId, UUID contactId);

    /** Lets the fetching job try again from its first attempt. */
    Uni<Void> waitAgain(UUID tenantId, UUID contactId);
}
