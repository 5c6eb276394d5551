package io.koppi.intake.contact.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.contact.application.PhoneNumbers.Read;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @Test
    void aHeapOfMarksIsNoNumberAndSoonSaid() {
        String heap = "+" + "\u0315\u0300".repeat(200_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PhoneNumbers.read(heap, "FI")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "040 000 1001             | FI | +358400001001",
                "0400-001052              | FI | +358400001052",
                "(+358) 400 001 241       | FI | +358400001241",
                "400001295                | FI | +358400001295",
                "+358 (0)40 000 1082      | FI | +358400001082",
                "0046 70 174 06 12        | FI | +46701740612",
                "٠٤٠٠٠٠١٢٧١               | FI | +358400001271",
                "Soita: 040 000 1261      | FI | +358400001261",
                "358400001296,0           | FI | +358400001296",
                "070 174 06 05 / 070 174 06 06 | SE | +46701740605",
                "040 000 1001 tai 040 000 1002 | FI | +358400001001",
                "040 000 1001 klo 16 jälkeen   | FI | +358400001001",
                "0171 3920001             | DE | +491713920001",
                "0171 / 39 200 02         | DE | +491713920002",
                "(09)/0001268             | FI | +35890001268"
            })
    void aNumberIsReadAsPeopleTypeIt(String typed, String region, String e164) {
        assertThat(PhoneNumbers.read(typed, region)).map(Read::e164).contains(e164);
    }

    @Test
    void wordsAfterTheNumberNeverBecomeDigits() {
        assertThat(PhoneNumbers.read("09 000 1268 alanro 123", "FI"))
                .contains(new Read("+35890001268", Optional.of("123")));
        assertThat(PhoneNumbers.read("09 000 1268 ext. 123", "FI"))
                .contains(new Read("+35890001268", Optional.of("123")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3,584E+11", "soittakaa", "12", "-", "(tel:)"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(PhoneNumbers.read(typed, "FI")).isEmpty();
    }
}
