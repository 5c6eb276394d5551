package io.koppi.intake.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTimeTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    torstai 19. marraskuuta 2026 12.41        | 2026-11-19T10:41:00Z
                    ke 18. marrask. 2026 klo 9.31             | 2026-11-18T07:31:00Z
                    den 3 mars 2026 14:05                     | 2026-03-03T12:05:00Z
                    Donnerstag, 5. März 2026 08:00            | 2026-03-05T06:00:00Z
                    Thu, Nov 19, 2026 at 12:41 PM             | 2026-11-19T10:41:00Z
                    Thursday, November 19, 2026 12:05 AM      | 2026-11-18T22:05:00Z
                    19/11/2026 12.46                          | 2026-11-19T10:46:00Z
                    19.5.2026 klo 12.46                       | 2026-05-19T09:46:00Z
                    2026-11-19 12:46:10                       | 2026-11-19T10:46:00Z
                    Thu, 19 Nov 2026 12:41:30 +0000           | 2026-11-19T12:41:30Z
                    """)
    void isReadInTheLanguageOfTheMailProgram(String written, Instant time) {
        assertThat(MailTime.parse(written, HELSINKI)).contains(time);
    }

    @Test
    void isNotInvented() {
        assertThat(MailTime.parse("eilen", HELSINKI)).isEmpty();
        assertThat(MailTime.parse("31. helmikuuta 2026 12.00", HELSINKI)).isEmpty();
        assertThat(MailTime.parse("19. marraskuuta 2026", HELSINKI)).isEmpty();
    }
}
