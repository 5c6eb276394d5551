package io.koppi.intake.status.domain;

import java.time.Instant;
import java.util.Optional;

/** How far a request is, as its customer is told. */
public sealed interface State {
    /** It is on disk and on its way. */
    record Received() implements State {}

    /** People of the location know of it. How many is theirs to know. */
    record WithTeam(String location) implements State {}

    /** The first name only; empty when the member is not known here any more. */
    record Taken(Optional<String> firstName, String location, Instant at) implements State {}

    /** Won or lost is the company's to know. */
    record Done() implements State {}

    /** Nothing of the customer is here any more. */
    record Erased() implements State {}

    default boolean isEnd() {
        return this instanceof Done || this instanceof Erased;
    }
}
