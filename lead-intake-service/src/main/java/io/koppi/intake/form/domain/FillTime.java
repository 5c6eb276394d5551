package io.koppi.intake.form.domain;

import io.koppi.intake.formpage.domain.OwnFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a visitor had the form before it came. */
public final class FillTime {
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private FillTime() {}

    /** Empty when the page did not say, said nonsense, or only lay open. */
    public static Optional<Long> seconds(Answers answers, Instant arrivedAt) {
        return number(answers, OwnFields.SECONDS)
                .or(() -> number(answers, OwnFields.SHOWN)
                        .map(Instant::ofEpochMilli)
                        .map(shown -> Duration.between(shown, arrivedAt).toSeconds()))
                // Shown later than it came: the clocks of two replicas, and no proof of anything.
                .filter(seconds -> seconds >= 0 && seconds <= LONGEST_SECONDS);
    }

    private static Optional<Long> number(Answers answers, String name) {
        return answers.first(name).filter(text -> text.matches("\\d{1,14}")).map(Long::valueOf);
    }
}
