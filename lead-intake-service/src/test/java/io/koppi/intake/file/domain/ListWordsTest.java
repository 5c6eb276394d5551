package io.koppi.intake.file.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListWordsTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Test
    void theSeparatorIsTheOneTheHeaderHasMostOf() {
        assertThat(Separator.of("Nimi;Puhelin;\"a,b,c,d\"\n1,2,3,4,5").character())
                .isEqualTo(';');
        assertThat(Separator.of("Name,Phone\na;b;c;d").character()).isEqualTo(',');
        assertThat(Separator.of("\r\nName\tPhone").character()).isEqualTo('\t');
        assertThat(Separator.of("Phone").character()).isEqualTo(';');
    }

    @Test
    void aFirstLineMayTellTheSeparator() {
        assertThat(Separator.of("sep=,\r\nNimi;Puhelin")).isEqualTo(new Separator(',', "sep=,\r\n"));
        assertThat(Separator.of("SEP=|\nNimi")).isEqualTo(new Separator('|', "SEP=|\n"));
        assertThat(Separator.of("sep=;;\nNimi").skippedLine()).isEmpty();
    }

    @Test
    void headersAreKnownInFourLanguagesWhateverTheirDress() {
        assertThat(Target.meantBy(" Sähköposti:* ")).contains(Target.EMAIL);
        assertThat(Target.meantBy("PUH.")).contains(Target.PHONE);
        assertThat(Target.meantBy("Förnamn")).contains(Target.FIRST_NAME);
        assertThat(Target.meantBy("Scanned  At")).contains(Target.SUBMITTED_AT);
        assertThat(Target.meantBy("Ansprechpartner")).contains(Target.NAME);
        assertThat(Target.meantBy("first_name")).contains(Target.FIRST_NAME);
        assertThat(Target.meantBy("Anrede")).contains(Target.IGNORE);
        assertThat(Target.meantBy("Suosikkiväri")).isEmpty();
        assertThat(Target.meantBy(" ")).isEmpty();
    }

    @Test
    void nobodyConsentsByAWordWeDoNotKnow() {
        assertThat(Answer.of(" KYLLÄ ")).contains(true);
        assertThat(Answer.of("x")).contains(true);
        assertThat(Answer.of("Nej")).contains(false);
        assertThat(Answer.of("0")).contains(false);
        assertThat(Answer.of("")).isEmpty();
        assertThat(Answer.of("ehkä")).isEmpty();
    }

    @Test
    void datesAreReadAsTheirCountryWritesThem() {
        assertThat(date("18.11.2026 klo 13.45", "")).contains(Instant.parse("2026-11-18T11:45:00Z"));
        assertThat(date("18.11.2026", "")).contains(Instant.parse("2026-11-17T22:00:00Z"));
        assertThat(date("2026-11-18 13:45:30", "")).contains(Instant.parse("2026-11-18T11:45:30Z"));
        assertThat(date("2026-11-18T13:45:00Z", "")).contains(Instant.parse("2026-11-18T13:45:00Z"));
        assertThat(date("2026-11-18T13:45:00+01:00", "")).contains(Instant.parse("2026-11-18T12:45:00Z"));
        assertThat(date("2026-11-19 18:30:05 (UTC+00:00)", "")).contains(Instant.parse("2026-11-19T18:30:05Z"));
        assertThat(date("11/18/2026 1:45 PM", "")).contains(Instant.parse("2026-11-18T11:45:00Z"));
        assertThat(date("31.2.2026", "")).isEmpty();
        assertThat(date("ensi viikolla", "")).isEmpty();
    }

    @Test
    void onlyTheLocaleTellsWhetherThreeFourIsMarchOrApril() {
        assertThat(date("3/4/2026", "")).isEmpty();
        assertThat(date("3/4/2026", "en")).isEmpty();
        assertThat(date("3/4/2026", "en-US")).contains(Instant.parse("2026-03-03T22:00:00Z"));
        assertThat(date("3/4/2026", "en-GB")).contains(Instant.parse("2026-04-02T21:00:00Z"));
    }

    @Test
    void spreadsheetsCountDaysIn1900Or1904() {
        assertThat(serial("46344", false)).contains(LocalDateTime.parse("2026-11-18T00:00"));
        assertThat(serial("46344.75", false)).contains(LocalDateTime.parse("2026-11-18T18:00"));
        assertThat(serial("44882", true)).contains(LocalDateTime.parse("2026-11-18T00:00"));
        assertThat(serial("59", false)).contains(LocalDateTime.parse("1900-02-28T00:00"));
        assertThat(serial("60", false)).isEmpty();
        assertThat(serial("61", false)).contains(LocalDateTime.parse("1900-03-01T00:00"));
        assertThat(serial("-1", false)).isEmpty();
        assertThat(serial("1E+300", false)).isEmpty();
    }

    @Test
    void theFormatTellsADateFromANumber() {
        assertThat(SerialDate.isDate("14", "")).isTrue();
        assertThat(SerialDate.isDate("164", "d.m.yyyy\\ h:mm;@")).isTrue();
        assertThat(SerialDate.isDate("165", "[$-40B]mmmm")).isTrue();
        assertThat(SerialDate.isDate("0", "General")).isFalse();
        assertThat(SerialDate.isDate("2", "0.00")).isFalse();
        assertThat(SerialDate.isDate("166", "#,##0\\ \"days\"")).isFalse();
        assertThat(SerialDate.isDate("167", "[Red]0.00")).isFalse();
    }

    @Test
    void whatExcelDidToACellIsSeen() {
        assertThat(CellText.unwrapped("=\"+358400001022\"")).isEqualTo("+358400001022");
        assertThat(CellText.unwrapped("=HYPERLINK(\"x\")")).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(CellText.hasLostDigits("3,584E+11")).isTrue();
        assertThat(CellText.hasLostDigits("0400001295")).isFalse();
    }

    private static Optional<Instant> date(String cell, String locale) {
        return ListDate.read(
                cell,
                HELSINKI,
                Optional.of(locale).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag));
    }

    private static Optional<LocalDateTime> serial(String number, boolean from1904) {
        return SerialDate.of(new BigDecimal(number), from1904);
    }
}
