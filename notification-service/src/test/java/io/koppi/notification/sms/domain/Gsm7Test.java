package io.koppi.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7Test {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Keittiö, Åbo, ÄÖÅ äöå      | Keittiö, Åbo, ÄÖÅ äöå
            Łódź Šibenik façade naïve  | Lodz Sibenik facade naive
            Иванова Щука               | Ivanova Shtshuka
            “Erä” – 5 × 2…             | "Erä" - 5 x 2...
            🎣 Koppi 👨‍👩‍👧 perhe          | Koppi perhe
            漢字 ok                     | ok
            ½ hinta ﬁ                  | 1/2 hinta fi
            a\tb                       | a b
            """)
    void writesWhatItCanInItsOwnLetters(String text, String folded) {
        assertThat(Gsm7.fold(text.replace("\\t", "\t"))).isEqualTo(folded);
    }

    @Test
    void composesWhatCameInParts() {
        assertThat(Gsm7.fold("a\u0308iti\r\n\u001b\u0000ok")).isEqualTo("äiti ok");
    }

    @Test
    void extensionCostsTwo() {
        assertThat(Gsm7.septets("5 €")).isEqualTo(4);
        assertThat(Gsm7.encode("€ä")).containsExactly(0x1b, 0x65, 0x7b);
    }

    @Test
    void commonLettersHaveTheirCodes() {
        assertThat(Gsm7.encode("@_Å AZaz")).containsExactly(0x00, 0x11, 0x0e, 0x20, 0x41, 0x5a, 0x61, 0x7a);
    }

    @Test
    void doesNotEncodeWhatWasNotFolded() {
        assertThatThrownBy(() -> Gsm7.encode("ł")).isInstanceOf(IllegalArgumentException.class);
    }
}
