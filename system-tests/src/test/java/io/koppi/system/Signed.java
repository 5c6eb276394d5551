package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.bench.door.MetaDoor;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bodies with what their sender proves itself by, as each door asks for it. */
final class Signed {
    private Signed() {}

    /** Signed now with the right key. */
    static String[] headers(String door, byte[] body) {
        return headers(door, body, HostileDoors.KEY, Instant.now());
    }

    static String[] headers(String door, byte[] body, String key, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        String millis = Long.toString(at.toEpochMilli());
        return switch (door) {
            case "website-form", "google-lead-forms" -> json();
            case "meta-lead-ads" -> json("X-Hub-Signature-256", MetaDoor.signature(body, key));
            case "linkedin-lead-forms" -> json("X-LI-Signature", hex(key, joined("hmacsha256=", body)));
            case "tiktok-lead-ads" ->
                json("TikTok-Signature", "t=" + seconds + ",s=" + hex(key, joined(seconds + ".", body)));
            case "typeform" -> json("Typeform-Signature", "sha256=" + base64(key, body));
            case "webflow" ->
                json("x-webflow-timestamp", millis, "x-webflow-signature", hex(key, joined(millis + ":", body)));
            case "wpforms" ->
                json("X-WPForms-Webhook-Signature", "t=" + seconds + ",v=" + hex(key, joined(seconds + ".", body)));
            case "standard-webhooks" -> {
                String signature = "v1," + base64(key, joined("msg_1." + seconds + ".", body));
                yield json("webhook-id", "msg_1", "webhook-timestamp", seconds, "webhook-signature", signature);
            }
            default -> json("X-Api-Key", key);
        };
    }

    private static String[] json(String... more) {
        return Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String base64(String key, byte[] text) {
        return Base64.getEncoder().encodeToString(hmac(key, text));
    }

    private static byte[] joined(String before, byte[] body) {
        byte[] start = before.getBytes(UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static String hex(String key, byte[] text) {
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }
}
