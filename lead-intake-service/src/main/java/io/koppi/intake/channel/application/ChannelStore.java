package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.Secrets;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where channel settings and the counts of their contacts are kept. Works inside the caller's transaction. */
public interface ChannelStore {
    /** The settings of one channel. */
    record Settings(Address address, Secrets secrets, ChannelOptions options) {}

    /** How many came and what became of them: received is the sum of the others. */
    record Counts(long received, long processed, long waiting, long failed, long duplicates, Optional<Instant> lastAt) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, Optional.empty());
    }

    Uni<Map<UUID, Settings>> settings(UUID tenantId);

    /** Gives each of these channels an address that has none yet. */
    Uni<Void> ensure(UUID tenantId, Set<UUID> channelIds);

    Uni<Void> save(UUID tenantId, UUID channelId, Secrets secrets, ChannelOptions options);

    Uni<Map<UUID, Counts>> counts(UUID tenantId);
}
