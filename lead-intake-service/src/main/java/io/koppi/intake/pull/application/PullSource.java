package io.koppi.intake.pull.application;

import io.koppi.intake.channel.domain.Door;
import java.time.Duration;

/** One way of fetching. A bean of its own for each. */
public interface PullSource {
    /** The channel's option that holds where to fetch from; names the way in the store as well. */
    String option();

    /** How often each source is read; whole seconds. */
    Duration every();

    /**
     * Reads what is new, and keeps each piece before it moves the mark. Waits for the server and the database, so it is given a virtual
     * thread of its own.
     *
     * @return false when the turn ended before the source did
     * @throws PullFailure when the source cannot be read now
     */
    boolean read(Door door, Turn turn) throws NotKept, InterruptedException;
}
