package io.koppi.intake.status.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a customer's page shows.
 *
 * @param company whose page it is
 * @param requestNames what was asked for, by language; empty when the company does not name it
 * @param city where the clock of the hours hangs; empty while no location is known
 * @param wish when they want to be called, as they said last
 */
public record Status(
        Request request,
        String company,
        String language,
        Map<String, String> requestNames,
        State state,
        OpenHours hours,
        Optional<String> city,
        Optional<Word.CallWished> wish) {
    private static final int MOST_SLOTS = 12;

    public Status {
        requestNames = Map.copyOf(requestNames);
    }

    /** The times a call is offered at, beside now and the next day. */
    public List<Slot> slots(Instant now) {
        return request.callable() ? hours.slots(now, MOST_SLOTS) : List.of();
    }

    /** Empty when nobody can be called, or is there. */
    public Optional<Slot> nextDay(Instant now) {
        return request.callable() ? hours.nextDay(now) : Optional.empty();
    }

    /** What the wish comes to at this moment; empty when it is none of those that are offered. */
    public Optional<Word> word(Wanted wanted, Instant now) {
        return switch (wanted) {
            case Wanted.CallNow _ ->
                request.callable() ? Optional.of(new Word.CallWished(now, Optional.empty())) : Optional.empty();
            case Wanted.CallAt at ->
                slots(now).stream()
                        .filter(slot -> slot.from().equals(at.from()))
                        .findFirst()
                        .map(Status::wish);
            case Wanted.CallNextDay _ -> nextDay(now).map(Status::wish);
            case Wanted.Say said -> Optional.of(said.word());
        };
    }

    private static Word wish(Slot slot) {
        return new Word.CallWished(slot.from(), Optional.of(slot.to()));
    }
}
