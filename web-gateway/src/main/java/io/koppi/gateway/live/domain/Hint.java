package io.koppi.gateway.live.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something an open screen may want to ask again about. Ids only: a hint may reach many. */
public sealed interface Hint {

    /** The stream is open and hints will come. */
    record Hello() implements Hint {}

    /** Nothing happened; keeps what lies between from taking the silence for an end, and finds out who is gone. */
    record Beat() implements Hint {}

    /** Something that happened at one location of one tenant, which is what walls are made of. */
    sealed interface Located extends Hint {
        UUID tenantId();

        UUID locationId();

        Optional<UUID> lead();
    }

    /** A fact about one lead. */
    sealed interface OfLead extends Located {
        UUID leadId();

        @Override
        default Optional<UUID> lead() {
            return Optional.of(leadId());
        }
    }

    record LeadOpened(UUID tenantId, UUID locationId, UUID leadId) implements OfLead {}

    record LeadChanged(UUID tenantId, UUID locationId, UUID leadId) implements OfLead {}

    record LeadClaimed(UUID tenantId, UUID locationId, UUID leadId, UUID memberId, Instant claimedAt)
            implements OfLead {}

    record FiguresChanged(UUID tenantId, UUID locationId) implements Located {
        @Override
        public Optional<UUID> lead() {
            return Optional.empty();
        }
    }
}
