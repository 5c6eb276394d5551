package io.koppi.stats.today.inbound;

import io.koppi.stats.today.domain.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

record TodayView(
        LocalDate date,
        long received,
        long claimed,
        long waiting,
        Optional<Instant> oldestWaitingSince,
        long won,
        long lost) {
    static TodayView of(Today today) {
        return new TodayView(
                today.date(),
                today.received(),
                today.claimed(),
                today.waiting(),
                today.oldestWaitingSince(),
                today.ended().won(),
                today.ended().lost());
    }
}
