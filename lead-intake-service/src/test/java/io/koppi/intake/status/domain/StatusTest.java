package io.koppi.intake.status.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.status.domain.Wanted.CallAt;
import io.koppi.intake.status.domain.Wanted.CallNextDay;
import io.koppi.intake.status.domain.Wanted.CallNow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
    /** A Monday, in London. */
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Instant ONE = NOON.plus(Duration.ofHours(1));

    @Test
    void aWishIsOneOfThoseThatAreOffered() {
        Status status = status(true, "A boat");

        assertThat(status.word(new CallNow(), NOON)).contains(new Word.CallWished(NOON, Optional.empty()));
        assertThat(status.word(new CallAt(ONE), NOON))
                .contains(new Word.CallWished(ONE, Optional.of(ONE.plus(Duration.ofHours(1)))));
        assertThat(status.word(new CallAt(ONE.plusSeconds(1)), NOON)).isEmpty();
        assertThat(status.word(new CallAt(ONE), ONE.plusSeconds(1))).isEmpty();
        assertThat(status.word(new CallNextDay(), NOON))
                .contains(new Word.CallWished(
                        Instant.parse("2026-03-03T09:00:00Z"), Optional.of(Instant.parse("2026-03-03T17:00:00Z"))));
    }

    @Test
    void whoGaveNoNumberIsNotCalled() {
        Status status = status(false, "A boat");

        assertThat(status.word(new CallNow(), NOON)).isEmpty();
        assertThat(status.word(new CallAt(ONE), NOON)).isEmpty();
        assertThat(status.word(new CallNextDay(), NOON)).isEmpty();
        assertThat(status.slots(NOON)).isEmpty();
        assertThat(status.word(new Wanted.Say(new Word.NoLongerNeeded()), NOON)).contains(new Word.NoLongerNeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call 040 123 4567", "me@example.com", "0401234567"})
    void aSubjectThatTellsHowSomebodyIsReachedIsNotShown(String subject) {
        assertThat(status(true, subject).request().shownSubject()).isEmpty();
    }

    @Test
    void aRequestIsShownForNinetyDays() {
        Request request = status(true, "Volvo V60 2019").request();

        assertThat(request.shownSubject()).contains("Volvo V60 2019");
        assertThat(request.isOver(NOON.plus(Duration.ofDays(90)))).isFalse();
        assertThat(request.isOver(NOON.plus(Duration.ofDays(90)).plusSeconds(1)))
                .isTrue();
    }

    private static Status status(boolean callable, String subject) {
        Request request = new Request(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "quote",
                Optional.of(subject),
                Optional.of("fi"),
                callable,
                Optional.empty(),
                NOON,
                false);
        return new Status(
                request,
                "Testi Oy",
                "fi",
                Map.of(),
                new State.Received(),
                OpenHours.usual(ZoneId.of("Europe/London")),
                Optional.empty(),
                Optional.empty());
    }
}
