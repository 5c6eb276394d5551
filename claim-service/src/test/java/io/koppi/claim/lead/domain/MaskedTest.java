package io.koppi.claim.lead.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
        "Soita 0401234567 kiitos,             Soita ••• kiitos",
        "Soita +358 40 123 4567 kiitos,       Soita ••• kiitos",
        "Soita (040) 123-4567,                Soita •••",
        "Kirjoita minulle: a.b@example.com,   Kirjoita minulle: •••",
        "Kolme huonetta ja 12345 tiiltä,      Kolme huonetta ja 12345 tiiltä"
    })
    void numbersAndAddressesAreNotInAnExcerpt(String message, String excerpt) {
        assertThat(Masked.excerpt(message)).contains(excerpt);
    }

    @Test
    void excerptIsTheFirstHundredAndFortyCharacters() {
        String message = "\uD83C\uDFE0".repeat(200);

        assertThat(Masked.excerpt(message)).contains("\uD83C\uDFE0".repeat(140));
    }

    @Test
    void numberThatTheCutWouldHalveIsMaskedWhole() {
        assertThat(Masked.excerpt("x".repeat(135) + " 0401234567").orElseThrow())
                .doesNotContain("04");
    }

    @Test
    void nothingWrittenHasNoExcerpt() {
        assertThat(Masked.excerpt(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Toyota Corolla 2019, kohde 12345678", "Keittiö 4-000123-45"})
    void productNumberOfASubjectStays(String subject) {
        assertThat(Masked.subject(subject)).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soita 040 123 4567", "Soita +358401234567", "Soita (040) 1234567", "Soita a@example.com"})
    void phoneNumberInASubjectIsMasked(String subject) {
        assertThat(Masked.subject(subject)).contains("Soita •••");
    }
}
