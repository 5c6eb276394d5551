package io.koppi.intake.file.application;

import io.koppi.intake.file.domain.Kept;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far the imports are that are taken back. Works inside the caller's transaction, except for {@link #take}. */
public interface Undos {
    /** An undo this replica has for itself until the lease runs out. */
    record Leased(UUID tenantId, UUID importId, UUID channelId, UUID lease) {}

    /**
     * Some rows in a row.
     *
     * @param isLast nothing is left to be asked, or somebody else holds the undo by now
     * @param contacts whose leads are to be asked for; each contact once in the whole undo
     */
    record Part(boolean isLast, List<UUID> contacts) {
        public Part {
            contacts = List.copyOf(contacts);
        }
    }

    /** Lets the job undo it. False when it is not one that has ended. */
    Uni<Boolean> start(UUID tenantId, UUID importId);

    /** Takes the undo that waited longest and nobody holds, of any tenant. */
    Uni<Optional<Leased>> take();

    /**
     * Marks the next rows as asked and prolongs the lease. A row is the import's own when it made its contact, even if the row says
     * duplicate, for a replica may have died between the two.
     */
    Uni<Part> next(Leased held);

    /** Ends it when every row that was asked has its answer; else lets it go for a while. */
    Uni<Void> settle(Leased held);

    /** The lead is gone: its row is undone, and the contact's key is free for the same row to come again. */
    Uni<Void> gone(UUID tenantId, UUID contactId, Instant at);

    Uni<Void> stays(UUID tenantId, UUID contactId, Kept why);
}
