package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.Door;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The channels as their senders reach them. What is found may be some seconds old. */
public interface Doors {
    /** Empty when nothing active listens at the address. */
    Uni<Optional<Door>> at(Address address);

    /** Empty when the channel has no settings or was switched off. */
    Uni<Optional<Door>> of(UUID tenantId, UUID channelId);
}
