package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.Hmac;
import java.security.MessageDigest;
import java.util.Optional;

/** Standard Webhooks 1.0: any {@code v1} signature of the list, over {@code <id>.<seconds>.<body>}. */
public final class StandardWebhooks implements Scheme {
    public static final String ID = "webhook-id";
    public static final String SIGNATURE = "webhook-signature";

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 10;

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String id = delivery.header(ID).orElse("");
        String time = delivery.header("webhook-timestamp").orElse("");
        byte[] start = (id + "." + time + ".").getBytes(UTF_8);
        String[] signatures =
                delivery.header(header.orElse(SIGNATURE)).orElse("").split(" ", MOST_SIGNATURES);
        boolean fits = false;
        for (String secret : secrets.keys()) {
            byte[] expected = Hmac.sha256(key(secret), start, delivery.raw().body());
            for (String signature : signatures) {
                fits |= signature.startsWith(VERSION)
                        && MessageDigest.isEqual(expected, Tag.ofBase64(signature.substring(VERSION.length())));
            }
        }
        return fits && !id.isEmpty() && Freshness.ofSeconds(time, delivery.raw().arrivedAt());
    }

    /** A secret in the standard's own writing is base64; any other is taken as it stands. */
    private static byte[] key(String secret) {
        byte[] decoded =
                secret.startsWith(SECRET_PREFIX) ? Tag.ofBase64(secret.substring(SECRET_PREFIX.length())) : new byte[0];
        return decoded.length == 0 ? secret.getBytes(UTF_8) : decoded;
    }
}
