package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KillPartTest {
    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(KillPart.time("500ms")).isEqualTo(Duration.ofMillis(500));
        assertThat(KillPart.time("5s")).isEqualTo(Duration.ofSeconds(5));
        assertThat(KillPart.time("2m")).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> KillPart.time("soon")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KillPart.time("5")).isInstanceOf(Refusal.class);
    }
}
