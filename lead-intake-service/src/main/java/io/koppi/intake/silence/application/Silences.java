package io.koppi.intake.silence.application;

import io.koppi.intake.silence.domain.Arrivals;
import io.koppi.intake.silence.domain.Silence;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What channels brought, and which of them are silent. Works inside the caller's transaction. */
public interface Silences {
    /** What an active channel brought. */
    record Brought(UUID tenantId, UUID channelId, ZoneId zone, Arrivals arrivals) {}

    /** A channel found silent. */
    record Silent(UUID tenantId, UUID channelId, Silence silence) {}

    /** Keeps every other replica from doing the same until this transaction ends; false when another does. */
    Uni<Boolean> begin();

    /** Of every tenant. Channels that brought nothing since then are left out. */
    Uni<List<Brought>> brought(Instant since);

    /** Puts these in the place of those found before. */
    Uni<Void> replace(List<Silent> silent);

    /** The tenant's silent channels, as last found. */
    Uni<Map<UUID, Silence>> of(UUID tenantId);
}
