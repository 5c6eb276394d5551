package io.koppi.stats.rebuild.application;

import io.koppi.stats.rebuild.domain.Rebuild;
import io.smallrye.mutiny.Uni;

/** Where the replicas agree on what is to be done. Every call happens inside the caller's transaction. */
public interface Rebuilds {
    /**
     * Holds the one row until the transaction ends. Whoever writes facts of many leads, or drops them all, locks this first: that
     * is what keeps the two from waiting for each other.
     */
    Uni<Rebuild> lock();

    /** What {@link #lock} gave, changed. */
    Uni<Void> save(Rebuild rebuild);
}
