package io.koppi.intake.google.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleKeyTest {
    @Test
    void theKeyIsThatOfTheOutermostObject() {
        assertThat(key("{\"a\": {\"google_key\": \"inner\"}, \"b\": [1], \"google_key\": \"outer\"}"))
                .contains("outer");
        assertThat(key("{\"a\": {\"google_key\": \"inner\"}}")).isEmpty();
        assertThat(key("[{\"google_key\": \"inner\"}]")).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffBehindTheKeyStillHasIt() {
        assertThat(key("{\"google_key\": \"k\", \"lead_id\":")).contains("k");
        assertThat(key("{\"google_key\": \"k")).isEmpty();
        assertThat(key("{")).isEmpty();
        assertThat(key("")).isEmpty();
    }

    @Test
    void whatIsNotTextIsNoKey() {
        assertThat(key("{\"google_key\": 1}")).isEmpty();
        assertThat(key("{\"google_key\": null}")).isEmpty();
        assertThat(key("{\"google_key\": [\"k\"]}")).isEmpty();
    }

    private static Optional<String> key(String body) {
        return GoogleKey.in(body.getBytes(UTF_8), new JsonFactory());
    }
}
