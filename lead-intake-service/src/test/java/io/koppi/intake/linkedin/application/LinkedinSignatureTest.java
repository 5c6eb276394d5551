package io.koppi.intake.linkedin.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedinSignatureTest {
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final String SIGNED = "e34288ac5790157eb1f836ef6813f2c02dbc331e55ace8916a0839ea0564cc42";

    @Test
    void theChallengeIsSignedAsItIs() {
        assertThat(LinkedinSignature.challengeResponse("890e4665-4dfe-4ab1-b689-ed553bceeed0", "test-secret"))
                .isEqualTo("8bde2af5ee9529546d2098fc83434bb05aff1104dca629a22f301714626e29b0");
    }

    @Test
    void anyOfTheSecretsMayHaveSigned() {
        assertThat(LinkedinSignature.fits(SIGNED, BODY, List.of("old", "test-secret")))
                .isTrue();
        assertThat(LinkedinSignature.fits(SIGNED, BODY, List.of("old"))).isFalse();
        assertThat(LinkedinSignature.fits(SIGNED, BODY, List.of())).isFalse();
    }

    @Test
    void anotherBodyThePrefixInTheHeaderOrTheBareBodySignedDoesNotFit() {
        List<String> secrets = List.of("test-secret");
        String bareBody = "2f59040b63b7200598444239da2c9a4f3abc5c434259b23126d72514dab8cd09";

        assertThat(LinkedinSignature.fits(SIGNED, "{ }".getBytes(UTF_8), secrets))
                .isFalse();
        assertThat(LinkedinSignature.fits("hmacsha256=" + SIGNED, BODY, secrets))
                .isFalse();
        assertThat(LinkedinSignature.fits(bareBody, BODY, secrets)).isFalse();
        assertThat(LinkedinSignature.fits("", BODY, secrets)).isFalse();
    }
}
