package io.koppi.stats.rebuild.application;

import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The stream from its first event. */
public interface EventHistory {
    /** Everything that is on the topic at this moment; what comes later is not part of it. */
    <E extends Event> Uni<Reading<E>> open(Topic<E> topic);

    /** Holds a connection: close it. Not for two callers at once. */
    interface Reading<E extends Event> {
        /** Some events, those of one subject in order; none at the end. */
        Uni<List<E>> next();

        Uni<Void> close();
    }
}
