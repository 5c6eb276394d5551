package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.Hmac;
import java.util.Optional;
import java.util.Set;

/**
 * {@code t=<seconds>,v=<hexadecimal>} over {@code <seconds>.<body>}. The second part is named {@code v} by WPForms, {@code v1} by
 * Stripe and {@code s} by others, and may stand there several times while a secret is replaced.
 */
final class TimedSignature implements Scheme {
    private static final Set<String> SIGNATURES = Set.of("v", "v1", "s");
    private static final int MOST_PARTS = 10;

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String[] parts = delivery.header(header.orElse("X-WPForms-Webhook-Signature"))
                .orElse("")
                .split(",", MOST_PARTS);
        String time = "";
        for (String part : parts) {
            if (part.strip().startsWith("t=")) {
                time = part.strip().substring(2);
            }
        }
        byte[] signedTime = (time + ".").getBytes(UTF_8);
        boolean fits = false;
        for (String part : parts) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length == 2 && SIGNATURES.contains(sides[0])) {
                fits |= Hmac.fits(
                        Tag.ofHex(sides[1]),
                        secrets.keys(),
                        signedTime,
                        delivery.raw().body());
            }
        }
        return fits && Freshness.ofSeconds(time, delivery.raw().arrivedAt());
    }
}
