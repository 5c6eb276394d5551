package io.koppi.intake.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisersTest {

    @ParameterizedTest
    @CsvSource({
        "Aino.Makela@Example.FI, aino.makela@example.fi",
        "<mailto@example.fi>, mailto@example.fi",
        "mailto:a@example.fi, a@example.fi",
        "a@example.fi., a@example.fi",
        "ä@bücher.example, ä@bücher.example"
    })
    void aMailAddressLosesItsDress(String typed, String bare) {
        assertThat(EmailAddress.of(typed)).map(EmailAddress::text).contains(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a b@example.fi",
                "a@example.fi,b@example.fi",
                "a@example.fi\r\nBcc: b@example.fi",
                "@x.fi",
                "a@.fi"
            })
    void whatIsNotOneAddressIsNone(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void controlsAndTurnedTextAreTakenOut() {
        assertThat(CleanText.of(" a\u0000b\u202Ec\r\nd\uD800 ")).contains("abc\nd");
        assertThat(CleanText.of("\u0001 \u2066")).isEmpty();
        assertThat(CleanText.of("A\u0308iti")).contains("Äiti");
    }

    @Test
    void aNameIsTurnedRoundAndItsPartsArePutRight() {
        assertThat(PersonName.whole("Mäkelä, Aino")).contains("Aino Mäkelä");
        assertThat(PersonName.whole("AINO MÄKELÄ")).contains("AINO MÄKELÄ");
        assertThat(PersonName.joined(Stream.of("ANNA-LIISA", "von essen"))).contains("Anna-Liisa von Essen");
        assertThat(PersonName.joined(Stream.of("Sofia", "McNeil"))).contains("Sofia McNeil");
        assertThat(PersonName.joined(Stream.of(" ", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Soittakaa kiitos, callback",
        "Voiko soitella?, question",
        "Haluan koeajaa ja tarjouksen, test_drive",
        "Kan ni ge en offert?, quote",
        "Vuosihuolto mieluiten tiistaina, service",
        "Hyvää päivää, other"
    })
    void theFirstSignDecidesTheRequestType(String message, String type) {
        assertThat(RequestTypeGuess.from(message)).isEqualTo(type);
    }

    @Test
    void theLanguageIsToldByItsCommonWords() {
        assertThat(LanguageGuess.from("Kan ni ge en offert på reparation?")).contains("sv");
        assertThat(LanguageGuess.from("Onko vielä myynnissä, kiitos")).contains("fi");
        assertThat(LanguageGuess.from("Is it still for sale, please?")).contains("en");
        assertThat(LanguageGuess.from("12345")).isEmpty();
    }

    @Test
    void anIdGrowsWithTimeAndNamesItsVersion() {
        UUID early = UuidV7.at(Instant.ofEpochMilli(1_000));
        UUID late = UuidV7.at(Instant.ofEpochMilli(2_000));

        assertThat(early.toString()).isLessThan(late.toString());
        assertThat(late.version()).isEqualTo(7);
        assertThat(late.variant()).isEqualTo(2);
        assertThat(Reference.of(UUID.fromString("0199aaaa-0000-7000-8000-0000007f3a2b")))
                .isEqualTo(new Reference("K-7F3A2B"));
    }
}
