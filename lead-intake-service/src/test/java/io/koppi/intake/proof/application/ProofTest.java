package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.hook.application.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors are those that other implementations agree on: body {@code {}}, key {@code test-secret}. */
class ProofTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final List<String> KEYS = List.of("other", "test-secret");

    private static boolean holds(Proof proof, String body, Instant at, String... headers) {
        return holds(proof, KEYS, body, at, headers);
    }

    private static boolean holds(Proof proof, List<String> keys, String body, Instant at, String... headers) {
        Map<String, String> sent = new HashMap<>();
        for (int index = 0; index < headers.length; index += 2) {
            sent.put(headers[index], headers[index + 1]);
        }
        RawContact raw = new RawContact("http", "application/json", Map.of(), body.getBytes(UTF_8), at);
        Delivery delivery = new Delivery(
                "POST", URI.create("https://leads.example.fi/in/hubspot"), Map.of("token", "test-secret"), sent, raw);
        return proof.holds(
                delivery,
                new Secrets(keys, Optional.empty(), Map.of(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    private static void onlyThisBodyNow(Proof proof, boolean ages, String... headers) {
        assertThat(holds(proof, "{}", NOW, headers)).isTrue();
        assertThat(holds(proof, "{ }", NOW, headers)).as("another body").isFalse();
        assertThat(holds(proof, List.of("other"), "{}", NOW, headers))
                .as("another key")
                .isFalse();
        assertThat(holds(proof, List.of(), "{}", NOW, headers)).as("no key").isFalse();
        assertThat(holds(proof, "{}", NOW)).as("no signature").isFalse();
        assertThat(holds(proof, "{}", NOW.plusSeconds(301), headers)).as("old").isEqualTo(!ages);
        assertThat(holds(proof, "{}", NOW.minusSeconds(301), headers))
                .as("early")
                .isEqualTo(!ages);
        assertThat(holds(proof, "{}", NOW.plusSeconds(300), headers))
                .as("just in time")
                .isTrue();
    }

    @Test
    void typeformSignsTheBody() {
        onlyThisBodyNow(
                Proof.TYPEFORM, false, "Typeform-Signature", "sha256=L1kEC2O3IAWYREI52iyaTzq8XENCWbIxJtclFNq4zQk=");
        assertThat(holds(Proof.TYPEFORM, "{}", NOW, "Typeform-Signature", "sha256=%%%"))
                .isFalse();
    }

    @Test
    void webflowSignsTimeAndBody() {
        String signature = "25d08778de5ac7743ed4bb8681d2ebc01214c08f0a9e857dcea8c0482addd7b6";
        onlyThisBodyNow(Proof.WEBFLOW, true, "x-webflow-timestamp", "1795165200000", "x-webflow-signature", signature);
        assertThat(holds(
                        Proof.WEBFLOW,
                        "{}",
                        NOW,
                        "x-webflow-timestamp",
                        "1795165200001",
                        "x-webflow-signature",
                        signature))
                .as("another time than the signed one")
                .isFalse();
    }

    @Test
    void theTimedSchemeIsReadUnderEveryName() {
        String signature = "189a54af7491f545d93740edca511e3f2e628717ab91d062fbe40af6680b70ef";
        onlyThisBodyNow(Proof.TIMED, true, "X-WPForms-Webhook-Signature", "t=1795165200,v=" + signature);
        assertThat(holds(Proof.TIMED, "{}", NOW, "X-WPForms-Webhook-Signature", "t=1795165200, v1=00, v1=" + signature))
                .isTrue();
        assertThat(holds(Proof.TIMED, "{}", NOW, "X-WPForms-Webhook-Signature", "v=" + signature))
                .isFalse();
    }

    @Test
    void hubspotSignsTheAddressToo() {
        String signature = "GOrWLp8unUL4TXyCW91gOdh4vsIxxwxmIc5lbvqVO/U=";
        onlyThisBodyNow(
                Proof.HUBSPOT,
                true,
                "X-HubSpot-Request-Timestamp",
                "1795165200000",
                "X-HubSpot-Signature-v3",
                signature);
    }

    @Test
    void standardWebhooksTakeAnySignatureOfTheListAndBothWritingsOfASecret() {
        String signature = "v1,jCPoc6B22y5+1dANnzXnHpcrn91aBkSbxHZIaUHdMZg=";
        String[] headers = {
            "webhook-id", "msg_1", "webhook-timestamp", "1795165200", "webhook-signature", "v1,AAAA " + signature
        };
        onlyThisBodyNow(Proof.STANDARD_WEBHOOKS, true, headers);
        assertThat(holds(Proof.STANDARD_WEBHOOKS, List.of("whsec_dGVzdC1zZWNyZXQ="), "{}", NOW, headers))
                .isTrue();
        headers[1] = "msg_2";
        assertThat(holds(Proof.STANDARD_WEBHOOKS, "{}", NOW, headers))
                .as("another id")
                .isFalse();
    }

    @Test
    void aKeyStandsBareOrAsBearer() {
        assertThat(holds(Proof.KEY, "{}", NOW, "Authorization", "test-secret")).isTrue();
        assertThat(holds(Proof.KEY, "{}", NOW, "Authorization", "Bearer test-secret"))
                .isTrue();
        assertThat(holds(Proof.KEY, "{}", NOW, "X-Api-Key", "other")).isTrue();
        assertThat(holds(Proof.KEY, "{}", NOW, "X-Api-Key", "test-secret ", "Authorization", "no"))
                .isTrue();
        assertThat(holds(Proof.KEY, "{}", NOW, "X-Api-Key", "test-secre")).isFalse();
        assertThat(holds(Proof.KEY, "{}", NOW)).isFalse();
        assertThat(holds(Proof.KEY, List.of(), "{}", NOW, "X-Api-Key", "")).isFalse();
    }

    @Test
    void tokenAndBasicCompareWithTheSecret() {
        assertThat(holds(Proof.TOKEN, "{}", NOW)).isTrue();
        assertThat(holds(Proof.TOKEN, List.of("other"), "{}", NOW)).isFalse();
        String basic = "Basic " + Base64.getEncoder().encodeToString("koppi:hush".getBytes(UTF_8));
        assertThat(holds(Proof.BASIC, List.of("koppi:hush"), "{}", NOW, "Authorization", basic))
                .isTrue();
        assertThat(holds(Proof.BASIC, List.of("koppi:other"), "{}", NOW, "Authorization", basic))
                .isFalse();
    }

    @Test
    void onlyTheSecretAddressNeedsNoSecret() {
        assertThat(Proof.values()).filteredOn(proof -> !proof.needsSecret()).containsExactly(Proof.ADDRESS_ONLY);
        assertThat(Proof.values())
                .allSatisfy(proof -> assertThat(Proof.of(proof.key())).contains(proof));
    }
}
