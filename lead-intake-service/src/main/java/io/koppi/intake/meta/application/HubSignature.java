package io.koppi.intake.meta.application;

import io.koppi.intake.hook.application.Hmac;
import java.util.HexFormat;
import java.util.List;

/** {@code X-Hub-Signature-256}: HMAC-SHA256 over the raw bytes, keyed with the app secret. */
public final class HubSignature {
    private static final String PREFIX = "sha256=";

    private HubSignature() {}

    /** True when any of the secrets made the signature; takes the same time whichever it is. */
    public static boolean fits(String header, byte[] body, List<String> secrets) {
        if (!header.startsWith(PREFIX)) {
            return false;
        }
        try {
            return Hmac.fits(HexFormat.of().parseHex(header.substring(PREFIX.length())), secrets, body);
        } catch (IllegalArgumentException e) {
            // Not hexadecimal, so nobody's signature.
            return false;
        }
    }
}
