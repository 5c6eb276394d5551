package io.koppi.intake.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.formpage.domain.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTimeTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void nowIsTheMomentItCame() {
        assertThat(CallbackTime.read("now", "", "", HELSINKI, NOW))
                .isEqualTo(new CallbackTime.Wished(NOW, Optional.empty()));
    }

    @Test
    void localTimesAreThePlacesOwn() {
        assertThat(CallbackTime.read("slot", "2026-11-21T10:00", "2026-11-21T11:30", HELSINKI, NOW))
                .isEqualTo(new CallbackTime.Wished(
                        Instant.parse("2026-11-21T08:00:00Z"), Optional.of(Instant.parse("2026-11-21T09:30:00Z"))));
    }

    @Test
    void aSlotThatHasBegunIsStillOne() {
        assertThat(CallbackTime.read("", "2026-11-20T10:00", "2026-11-20T11:01", HELSINKI, NOW))
                .isInstanceOf(CallbackTime.Wished.class);
    }

    @Test
    void nothingSaidIsNothingWished() {
        assertThat(CallbackTime.read("", "", "", HELSINKI, NOW)).isEqualTo(new CallbackTime.NotSaid());
    }

    @ParameterizedTest
    @CsvSource({
        "slot,'','',TIME_INCOMPLETE",
        "slot,2026-11-21T10:00,'',TIME_INCOMPLETE",
        "slot,tomorrow,2026-11-21T10:00,TIME_INCOMPLETE",
        "slot,2026-11-21T10:00,2026-11-21T10:00,TIME_BACKWARDS",
        "slot,2026-11-20T09:00,2026-11-20T11:00,TIME_PAST",
        "slot,2027-01-18T10:00,2027-01-19T11:01,TIME_FAR"
    })
    void whatCannotBeKeptIsSaid(String chosen, String from, String to, Phrase why) {
        assertThat(CallbackTime.read(chosen, from, to, HELSINKI, NOW)).isEqualTo(new CallbackTime.Wrong(why));
    }
}
