package io.koppi.intake.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that once kept a reader busy for hours, filled its memory, or could not be stored. */
class HostileTextTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aHeapOfMarksOnOneLetterIsNotSorted() {
        String heap = "a" + "\u0315".repeat(50_000) + "\u0300".repeat(50_000);

        assertTimeoutPreemptively(
                SOON, () -> assertThat(CleanText.of(heap).orElseThrow()).hasSizeLessThan(50));
        assertThat(CleanText.of("a\u0308")).contains("ä");
    }

    @Test
    void aTextIsCutAndNeverInTheMiddleOfALetter() {
        assertThat(CleanText.of("a".repeat(1_000_000)).orElseThrow()).hasSize(100_000);
        assertThat(CleanText.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(CleanText.cut("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void aWholeBookIsGuessedByItsBeginning() {
        String book = "Onko vielä myynnissä? " + "a ".repeat(4_000_000);

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(LanguageGuess.from(book)).contains("fi");
            assertThat(RequestTypeGuess.from(book)).isEqualTo("question");
        });
    }

    @Test
    void aNameOfCommasOrHyphensIsNotTakenApart() {
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(PersonName.whole(",".repeat(5_000_000)).orElseThrow()).hasSize(1_000);
            assertThat(PersonName.joined(Stream.of("-".repeat(5_000_000))).orElseThrow())
                    .hasSize(1_000);
        });
    }

    @Test
    void aMailAddressHoldsNothingThatCannotBeStored() {
        assertThat(EmailAddress.of("a\u0000b@example.fi")).isEmpty();
        assertThat(EmailAddress.of("a\uD800@example.fi")).isEmpty();
        assertThat(EmailAddress.of("a@ex\u0001ample.fi")).isEmpty();
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(EmailAddress.of("a\u0315\u0300".repeat(300_000) + "@example.fi"))
                        .isEmpty());
    }

    @Test
    void anIdThatCannotBeStoredIsReplaced() {
        assertThat(ContactDraft.from("s", "a\u0000b").build().externalId()).isEqualTo("ab");
        assertThat(ContactDraft.from("s", "\u0001").build().externalId()).startsWith("sha256:");
        assertThat(ContactDraft.from("s", "x".repeat(5_000)).build().externalId())
                .hasSize(500);
        assertThat(ContactDraft.from("\u0000".repeat(3), "1").build().source()).isEqualTo("unnamed");
        assertThat(ContactDraft.from("y".repeat(5_000), "1").build().source()).hasSize(100);
    }
}
