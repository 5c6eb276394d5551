package io.koppi.intake.tiktok.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiktokSignatureTest {
    private static final Instant SENT = Instant.ofEpochSecond(1_795_165_200L);
    private static final String SIGNED =
            "t=1795165200,s=189a54af7491f545d93740edca511e3f2e628717ab91d062fbe40af6680b70ef";

    @Test
    void anyOfTheSecretsMayHaveSigned() {
        assertThat(fits(SIGNED, "{}", SENT, "old", "test-secret")).isTrue();
        assertThat(fits(SIGNED, "{}", SENT, "old")).isFalse();
        assertThat(fits(SIGNED, "{}", SENT)).isFalse();
    }

    @Test
    void fiveMinutesEitherWayAreTolerated() {
        assertThat(fits(SIGNED, "{}", SENT.plusSeconds(300), "test-secret")).isTrue();
        assertThat(fits(SIGNED, "{}", SENT.plusSeconds(301), "test-secret")).isFalse();
        assertThat(fits(SIGNED, "{}", SENT.minusSeconds(300), "test-secret")).isTrue();
        assertThat(fits(SIGNED, "{}", SENT.minusSeconds(301), "test-secret")).isFalse();
    }

    @Test
    void anotherBodyAnotherTimeOrAnotherShapeDoesNotFit() {
        assertThat(fits(SIGNED, "{ }", SENT, "test-secret")).isFalse();
        assertThat(fits(SIGNED.replace("t=1795165200", "t=1795165201"), "{}", SENT, "test-secret"))
                .isFalse();
        assertThat(fits(SIGNED.replace(",s=", ",v="), "{}", SENT, "test-secret"))
                .isFalse();
        assertThat(fits("", "{}", SENT, "test-secret")).isFalse();
    }

    private static boolean fits(String header, String body, Instant arrivedAt, String... secrets) {
        return TiktokSignature.fits(header, body.getBytes(UTF_8), arrivedAt, List.of(secrets));
    }
}
