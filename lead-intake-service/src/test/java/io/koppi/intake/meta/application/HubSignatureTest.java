package io.koppi.intake.meta.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HubSignatureTest {
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final String SIGNED = "sha256=2f59040b63b7200598444239da2c9a4f3abc5c434259b23126d72514dab8cd09";

    @Test
    void anyOfTheSecretsMayHaveSigned() {
        assertThat(HubSignature.fits(SIGNED, BODY, List.of("old", "test-secret")))
                .isTrue();
        assertThat(HubSignature.fits(SIGNED, BODY, List.of("old"))).isFalse();
        assertThat(HubSignature.fits(SIGNED, BODY, List.of())).isFalse();
    }

    @Test
    void anotherBodyOrAnotherSchemeDoesNotFit() {
        assertThat(HubSignature.fits(SIGNED, "{ }".getBytes(UTF_8), List.of("test-secret")))
                .isFalse();
        assertThat(HubSignature.fits(SIGNED.replace("sha256=", "sha1="), BODY, List.of("test-secret")))
                .isFalse();
        assertThat(HubSignature.fits("", BODY, List.of("test-secret"))).isFalse();
    }
}
