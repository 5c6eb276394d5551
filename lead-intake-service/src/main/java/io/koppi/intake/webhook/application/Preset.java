package io.koppi.intake.webhook.application;

import io.koppi.intake.proof.application.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The products whose webhooks we know: their mapping, in {@code webhook/presets}, and how each proves itself. */
enum Preset {
    GENERIC(Proof.KEY),
    TYPEFORM(Proof.TYPEFORM),
    WEBFLOW(Proof.WEBFLOW),
    HUBSPOT(Proof.HUBSPOT),
    WPFORMS(Proof.TIMED),
    GRAVITY(Proof.KEY),
    ELEMENTOR(Proof.TOKEN),
    CF7(Proof.TOKEN),
    DRUPAL(Proof.KEY),
    ZAPIER(Proof.KEY),
    MAKE(Proof.KEY, "x-make-apikey"),
    SQUARESPACE(Proof.KEY),
    MICROSOFT_ADS(Proof.KEY),
    ZOOPLA(Proof.KEY),
    ZILLOW(Proof.ADDRESS_ONLY),
    /** A whole page of its feed. */
    MOBILE_DE(Proof.KEY);

    private final Proof proof;
    private final Optional<String> keyHeader;
    private final String expression;

    Preset(Proof proof) {
        this(proof, Optional.empty());
    }

    Preset(Proof proof, String keyHeader) {
        this(proof, Optional.of(keyHeader));
    }

    Preset(Proof proof, Optional<String> keyHeader) {
        this.proof = proof;
        this.keyHeader = keyHeader;
        this.expression = load("/webhook/presets/" + key() + ".jsonata");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Proof proof() {
        return proof;
    }

    Optional<String> keyHeader() {
        return keyHeader;
    }

    String expression() {
        return expression;
    }

    static Optional<Preset> of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst();
    }

    private static String load(String resource) {
        try (InputStream file = Objects.requireNonNull(Preset.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
