package io.koppi.intake.erasure.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Contacts as they are forgotten. Everything happens in the caller's transaction. */
public interface Erasures {
    /**
     * A contact nobody else writes until the transaction ends.
     *
     * @param announced it was told to the others as received
     */
    record Found(UUID tenantId, UUID contactId, UUID channelId, UUID rawId, boolean announced, boolean erased) {}

    /** Where an imported contact stands in the raw rows it came with. */
    final class ListRow {
        private final int row;
        private final byte[] rows;

        /** {@code row} counts from 1 behind the header. */
        public ListRow(int row, byte[] rows) {
            this.row = row;
            this.rows = rows;
        }

        public int row() {
            return row;
        }

        /** Not copied: nobody changes them. */
        public byte[] rows() {
            return rows;
        }

        @Override
        public String toString() {
            return "ListRow[" + row + "]";
        }
    }

    Uni<Optional<Found>> lock(UUID tenantId, UUID contactId);

    /** The contact this channel knows by its sender's id. */
    Uni<Optional<UUID>> named(UUID tenantId, UUID channelId, String externalId);

    /** Whether a list with this contact is being read: its file is still needed. */
    Uni<Boolean> isInRunningImport(Found contact);

    /** Empty unless the contact came with others in a list. */
    Uni<Optional<ListRow>> listRow(Found contact);

    /** Keeps these instead of the raw bytes. */
    Uni<Void> replaceRaw(Found contact, byte[] rows);

    /** Keeps neither raw bytes nor headers. */
    Uni<Void> wipeRaw(Found contact);

    /** All else: what was read, files, uploaded lists with the contact, events that wait. What waits to be fetched is given up. */
    Uni<Void> wipe(Found contact, Instant at);
}
