package io.koppi.intake.proof.application;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import java.util.Arrays;
import java.util.Optional;

/** The schemes a channel may choose, by the names its settings give them. */
public enum Proof {
    TYPEFORM("typeform"),
    WEBFLOW("webflow"),
    HUBSPOT("hubspot"),
    /** {@code t=…,v=…} over time and body, as WPForms, Stripe and others write it. */
    TIMED("timed"),
    STANDARD_WEBHOOKS("standard-webhooks"),
    /** The secret itself in a header. */
    KEY("key"),
    /** The secret itself as query parameter {@code token}. */
    TOKEN("token"),
    /** A secret is {@code user:password}. */
    BASIC("basic"),
    /** For senders that can do nothing else: who knows the unguessable address is believed. */
    ADDRESS_ONLY("address-only");

    private final String key;

    Proof(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public boolean needsSecret() {
        return this != ADDRESS_ONLY;
    }

    /** {@code header} is the one the channel names instead of the scheme's own. */
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        return scheme().holds(delivery, secrets, header);
    }

    private Scheme scheme() {
        return switch (this) {
            case TYPEFORM -> new TypeformSignature();
            case WEBFLOW -> new WebflowSignature();
            case HUBSPOT -> new HubspotSignature();
            case TIMED -> new TimedSignature();
            case STANDARD_WEBHOOKS -> new StandardWebhooks();
            case KEY -> new KeyHeader();
            case TOKEN ->
                (delivery, secrets, header) ->
                        secrets.haveKey(delivery.query("token").orElse(""));
            case BASIC -> new BasicAuthentication();
            case ADDRESS_ONLY -> (delivery, secrets, header) -> true;
        };
    }

    public static Optional<Proof> of(String key) {
        return Arrays.stream(values()).filter(proof -> proof.key.equals(key)).findFirst();
    }
}
