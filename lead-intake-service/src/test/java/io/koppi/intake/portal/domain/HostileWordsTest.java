package io.koppi.intake.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.portal.application.PortalBook;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines that once kept the reader busy for minutes. */
class HostileWordsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void blanksBehindALabelAreReadInTime() {
        FieldReader reader = new FieldReader(PortalBook.shipped().words(Optional.empty(), PortalOptions.NONE));
        String blanks = " ".repeat(60_000);

        assertTimeoutPreemptively(SOON, () -> {
            reader.read("a:" + blanks + "\u2028" + blanks + "x");
            assertThat(reader.read("Nimi:   Aino").get(PortalField.NAME)).contains("Aino");
        });
    }

    @Test
    void aTimeOfLettersIsNone() {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(MailTime.parse("a".repeat(400_000), ZoneId.of("Europe/Helsinki")))
                        .isEmpty());
    }
}
