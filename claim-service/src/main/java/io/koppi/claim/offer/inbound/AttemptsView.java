package io.koppi.claim.offer.inbound;

import io.koppi.claim.offer.application.ReadAttempts.Race;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record AttemptsView(List<Item> items) {

    record Item(UUID memberId, String name, Instant at, String outcome, long marginMillis) {}

    static AttemptsView of(Race race) {
        return new AttemptsView(race.attempts().stream()
                .map(attempt -> new Item(
                        attempt.memberId(),
                        race.names().member(attempt.memberId()),
                        attempt.arrivedAt(),
                        attempt.result().key(),
                        attempt.marginMillis()))
                .toList());
    }
}
