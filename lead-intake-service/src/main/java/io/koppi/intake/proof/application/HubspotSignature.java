package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.Hmac;
import java.util.Map;
import java.util.Optional;

/** {@code X-HubSpot-Signature-v3}: base64, over method, public address, body and milliseconds. */
final class HubspotSignature implements Scheme {
    /** What HubSpot decodes in the address before it signs it; all else stays as it is written. */
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("%3A", ":"),
            Map.entry("%2F", "/"),
            Map.entry("%3F", "?"),
            Map.entry("%40", "@"),
            Map.entry("%21", "!"),
            Map.entry("%24", "$"),
            Map.entry("%27", "'"),
            Map.entry("%28", "("),
            Map.entry("%29", ")"),
            Map.entry("%2A", "*"),
            Map.entry("%2C", ","),
            Map.entry("%3B", ";"));

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String time = delivery.header("X-HubSpot-Request-Timestamp").orElse("");
        String given = delivery.header(header.orElse("X-HubSpot-Signature-v3")).orElse("");
        return Freshness.ofMillis(time, delivery.raw().arrivedAt())
                && Hmac.fits(
                        Tag.ofBase64(given),
                        secrets.keys(),
                        (delivery.method() + decoded(delivery.uri().toString())).getBytes(UTF_8),
                        delivery.raw().body(),
                        time.getBytes(UTF_8));
    }

    private static String decoded(String address) {
        String text = address;
        for (Map.Entry<String, String> code : DECODED.entrySet()) {
            text = text.replace(code.getKey(), code.getValue());
        }
        return text;
    }
}
