package io.koppi.intake.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.7Z");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"now", "NYT", " heti ", "nu", "on", "true"})
    void nowIsFromTheArrivalOn(String word) {
        assertThat(of(Map.of("callback", word))).contains(new Callback(NOW, Optional.empty()));
        assertThat(of(Map.of("callback_from", word))).contains(new Callback(NOW, Optional.empty()));
    }

    @Test
    void timesWithoutAnOffsetAreTheCompanys() {
        assertThat(of(Map.of("callback_from", "2026-03-03T09:00", "callback_to", "2026-03-03 10:30:00")))
                .contains(new Callback(
                        Instant.parse("2026-03-03T07:00:00Z"), Optional.of(Instant.parse("2026-03-03T08:30:00Z"))));
        assertThat(of(Map.of("callback", "2026-03-03T09:00:00+01:00")))
                .contains(new Callback(Instant.parse("2026-03-03T08:00:00Z"), Optional.empty()));
    }

    @Test
    void whatLiesInThePastMeansNow() {
        assertThat(of(Map.of("callback_from", "2026-03-01T09:00:00Z", "callback_to", "2026-03-01T10:00:00Z")))
                .contains(new Callback(NOW, Optional.empty()));
        assertThat(of(Map.of("callback_from", "2026-03-01T09:00:00Z", "callback_to", "2026-03-02T14:00:00Z")))
                .contains(new Callback(NOW, Optional.of(Instant.parse("2026-03-02T14:00:00Z"))));
        assertThat(of(Map.of("callback_to", "2026-03-02T14:00:00Z")))
                .contains(new Callback(NOW, Optional.of(Instant.parse("2026-03-02T14:00:00Z"))));
    }

    @Test
    void anEndBeforeTheBeginningIsNone() {
        assertThat(of(Map.of("callback_from", "2026-03-03T09:00:00Z", "callback_to", "2026-03-03T08:00:00Z")))
                .contains(new Callback(Instant.parse("2026-03-03T09:00:00Z"), Optional.empty()));
    }

    @Test
    void whatSaysNoTimeIsNoWish() {
        assertThat(of(Map.of())).isEmpty();
        assertThat(of(Map.of("callback", "jQuery123", "callback_from", "huomenna", "callback_to", 7)))
                .isEmpty();
        assertThat(of(Map.of("callback_from", "2036-01-01T09:00:00Z"))).isEmpty();
        assertThat(Callback.isReadable("jQuery123")).isFalse();
        assertThat(Callback.isReadable("2026-03-03T09:00")).isTrue();
    }

    private static Optional<Callback> of(Map<String, Object> attributes) {
        return Callback.of(attributes, HELSINKI, NOON);
    }
}
