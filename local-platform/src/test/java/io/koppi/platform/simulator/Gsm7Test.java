package io.koppi.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Gsm7Test {
    @Test
    void lettersOfTheNordicsAreSingleSeptets() {
        assertThat(Gsm7.decode(new byte[] {0x5b, 0x5c, 0x0e, 0x7b, 0x7c, 0x0f})).isEqualTo("ÄÖÅäöå");
    }

    @Test
    void theEscapeSelectsTheExtensionTable() {
        assertThat(Gsm7.decode(new byte[] {0x1b, 0x65, ' ', 0x1b, 0x3c, 'a', 0x1b, 0x3e}))
                .isEqualTo("€ [a]");
    }

    @Test
    void asciiLettersAndDigitsAreThemselves() {
        String text = "Koppi 48 http://localhost:8080/q/abcXYZ";

        assertThat(Gsm7.decode(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(text);
    }

    @Test
    void anEscapeAtTheEndIsNoExtension() {
        assertThat(Gsm7.decode(new byte[] {'a', 0x1b})).startsWith("a");
    }
}
