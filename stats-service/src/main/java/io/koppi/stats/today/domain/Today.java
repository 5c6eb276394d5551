package io.koppi.stats.today.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened on the date, whenever the leads came, and who is waiting now, however long already.
 *
 * @param waiting leads that nobody has claimed
 */
public record Today(
        LocalDate date, long received, long claimed, long waiting, Optional<Instant> oldestWaitingSince, Ended ended) {

    /** Leads that ended on the date and have stayed so. */
    public record Ended(long won, long lost) {}
}
