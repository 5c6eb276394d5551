package io.koppi.intake.meta.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Hub-Signature-256}: HMAC-SHA256 over the raw bytes, keyed with the app secret. */
public final class HubSignature {
    private static final String PREFIX = "sha256=";

    private HubSignature() {}

    /** True when any of the secrets made the signature; takes the same time whichever it is. */
    public static boolean fits(String header, byte[] body, List<String> secrets) {
        if (!header.startsWith(PREFIX)) {
            return false;
        }
        byte[] offered = header.substring(PREFIX.length()).getBytes(StandardCharsets.US_ASCII);
        boolean fits = false;
        for (String secret : secrets) {
            fits |= MessageDigest.isEqual(of(body, secret).getBytes(StandardCharsets.US_ASCII), offered);
        }
        return fits;
    }

    private static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
