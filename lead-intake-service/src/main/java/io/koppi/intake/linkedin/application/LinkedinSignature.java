package io.koppi.intake.linkedin.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.hook.application.Hmac;
import java.util.HexFormat;
import java.util.List;

/** LinkedIn's two uses of the client secret, both hexadecimal HMAC-SHA256. */
final class LinkedinSignature {
    /** Belongs to the signed text, not to the header. */
    private static final byte[] PREFIX = "hmacsha256=".getBytes(UTF_8);

    private LinkedinSignature() {}

    /** True when any of the secrets made {@code X-LI-Signature}; takes the same time whichever it is. */
    static boolean fits(String header, byte[] body, List<String> secrets) {
        try {
            return Hmac.fits(HexFormat.of().parseHex(header), secrets, PREFIX, body);
        } catch (IllegalArgumentException e) {
            // Not hexadecimal, so nobody's signature.
            return false;
        }
    }

    static String challengeResponse(String challengeCode, String secret) {
        return HexFormat.of().formatHex(Hmac.sha256(secret.getBytes(UTF_8), challengeCode.getBytes(UTF_8)));
    }
}
