package io.koppi.intake.contact.application;

import io.koppi.contracts.intake.IntakeEvent;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.RawContact;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where contacts are kept. */
public interface Contacts {
    /** The channel a contact came by. */
    record Origin(UUID tenantId, UUID channelId) {}

    /** A contact about to be kept, with the event that tells of it. */
    sealed interface Entry {
        UUID contactId();

        String externalId();

        /** Understood; becomes a lead. */
        record Understood(UUID contactId, NormalisedContact contact, boolean resendable, IntakeEvent event)
                implements Entry {
            @Override
            public String externalId() {
                return contact.externalId();
            }
        }

        /** Only named by the sender; {@code work} says how to fetch the rest. */
        record Announced(UUID contactId, String externalId, Map<String, String> work) implements Entry {
            public Announced {
                work = Map.copyOf(work);
            }
        }

        /** On disk, but not understood; waits in the failed tray. */
        record Failed(UUID contactId, String externalId, String reason, IntakeEvent event) implements Entry {}
    }

    /** A contact on disk. Not {@code fresh} when it had been kept before; the id is then the first one's. */
    record Kept(UUID contactId, String externalId, boolean fresh) {}

    /**
     * Keeps raw bytes, contacts and events in one commit, and fails when that did not happen. The answers stand in the entries'
     * order. Needs no transaction of the caller. {@code day} is the tenant's, on which the ledger counts all of it.
     */
    Uni<List<Kept>> keep(Origin origin, LocalDate day, RawContact raw, List<Entry> entries);

    /** Completes a contact that waited or had failed. False when somebody has done so meanwhile. In the caller's transaction. */
    Uni<Boolean> complete(Origin origin, UUID contactId, NormalisedContact contact);

    /** Puts a waiting contact into the failed tray. False when it no longer waits. In the caller's transaction. */
    Uni<Boolean> fail(Origin origin, UUID contactId, String reason);

    /** The raw contact this contact was read from. In the caller's transaction. */
    Uni<Optional<RawContact>> raw(UUID tenantId, UUID contactId);
}
