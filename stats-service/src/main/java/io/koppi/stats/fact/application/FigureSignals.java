package io.koppi.stats.fact.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Tells open screens to ask again; heard when the caller's transaction commits. */
public interface FigureSignals {
    Uni<Void> moved(UUID tenantId, UUID locationId);
}
