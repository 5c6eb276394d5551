package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.Hmac;
import java.util.Optional;

/** {@code x-webflow-signature}: hexadecimal, over {@code <milliseconds>:<body>}. */
final class WebflowSignature implements Scheme {
    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String time = delivery.header("x-webflow-timestamp").orElse("");
        String given = delivery.header(header.orElse("x-webflow-signature")).orElse("");
        return Freshness.ofMillis(time, delivery.raw().arrivedAt())
                && Hmac.fits(
                        Tag.ofHex(given),
                        secrets.keys(),
                        (time + ":").getBytes(UTF_8),
                        delivery.raw().body());
    }
}
