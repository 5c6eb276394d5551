package io.koppi.intake.status.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.domain.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    /** Monday, two in the afternoon in Helsinki. */
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fi,2026-03-02T15:05:00Z,tänään klo 17.05",
        "sv,2026-03-02T15:05:00Z,i dag kl. 17.05",
        "en,2026-03-02T15:05:00Z,today at 17:05",
        "fi,2026-03-02T22:30:00Z,huomenna klo 0.30",
        "sv,2026-03-03T07:00:00Z,i morgon kl. 9.00",
        "en,2026-03-03T07:00:00Z,tomorrow at 9:00",
        "fi,2026-03-04T07:00:00Z,keskiviikkona klo 9.00",
        "sv,2026-03-08T07:00:00Z,på söndag kl. 9.00",
        "en,2026-03-08T07:00:00Z,on Sunday at 9:00",
        "fi,2026-03-09T07:00:00Z,9.3. klo 9.00",
        "en,2026-03-09T07:00:00Z,9 March at 9:00",
        "sv,2026-03-01T07:00:00Z,1.3. kl. 9.00"
    })
    void aTimeIsToldByTheDayAsPeopleSayIt(String language, Instant time, String told) {
        assertThat(new Times(HELSINKI, Language.nearest(language), NOW).at(time.atZone(ZoneId.of("UTC"))))
                .isEqualTo(told);
    }

    @Test
    void whatHappenedTodayNeedsNoDay() {
        Times english = new Times(HELSINKI, Language.EN, NOW);

        assertThat(english.since(Instant.parse("2026-03-02T12:02:00Z"))).isEqualTo("at 14:02");
        assertThat(english.since(Instant.parse("2026-03-01T12:02:00Z"))).isEqualTo("1 March at 14:02");
    }

    @Test
    void aWishHasAnEndOrNone() {
        Times english = new Times(HELSINKI, Language.EN, NOW);
        Instant from = Instant.parse("2026-03-03T07:00:00Z");

        assertThat(english.between(new Slot(from, from.plusSeconds(3_600))))
                .isEqualTo("tomorrow between 9:00 and 10:00");
        assertThat(english.wish(from, Optional.empty())).isEqualTo("tomorrow from 9:00");
        assertThat(english.wish(from, Optional.of(from.plusSeconds(3_600))))
                .isEqualTo("tomorrow between 9:00 and 10:00");
    }

    @Test
    void everyPhraseHasTheSameGapsInEveryLanguage() {
        assertThat(Phrase.values()).allSatisfy(phrase -> {
            Object[] words = {"1st", "2nd", "3rd"};
            String english = phrase.in(Language.EN, words);
            assertThat(gaps(phrase.in(Language.FI, words))).as(phrase.name()).isEqualTo(gaps(english));
            assertThat(gaps(phrase.in(Language.SV, words))).as(phrase.name()).isEqualTo(gaps(english));
        });
    }

    private static long gaps(String text) {
        return Arrays.stream(new String[] {"1st", "2nd", "3rd"})
                .filter(text::contains)
                .count();
    }
}
