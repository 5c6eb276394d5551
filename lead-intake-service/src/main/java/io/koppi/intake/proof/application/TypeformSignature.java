package io.koppi.intake.proof.application;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.Hmac;
import java.util.Optional;

/** {@code Typeform-Signature: sha256=<base64>} over the raw bytes. */
final class TypeformSignature implements Scheme {
    private static final String PREFIX = "sha256=";

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String given = delivery.header(header.orElse("Typeform-Signature")).orElse("");
        return given.startsWith(PREFIX)
                && Hmac.fits(
                        Tag.ofBase64(given.substring(PREFIX.length())),
                        secrets.keys(),
                        delivery.raw().body());
    }
}
