package io.koppi.intake.status.domain;

import java.time.Instant;

/** What a customer tapped on, before it is known what it means at this moment. */
public sealed interface Wanted {
    record CallNow() implements Wanted {}

    /** One of the times that were offered, by its beginning. */
    record CallAt(Instant from) implements Wanted {}

    /** On the next day somebody is there. */
    record CallNextDay() implements Wanted {}

    record Say(Word word) implements Wanted {}
}
