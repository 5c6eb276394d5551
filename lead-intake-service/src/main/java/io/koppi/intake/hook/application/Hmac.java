package io.koppi.intake.hook.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, which most senders sign with, each over a text of its own. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** The parts are signed as one text. */
    public static byte[] sha256(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether any of the secrets, as UTF-8, made the tag; takes the same time whichever it is. */
    public static boolean fits(byte[] tag, List<String> secrets, byte[]... parts) {
        boolean fits = false;
        for (String secret : secrets) {
            fits |= MessageDigest.isEqual(sha256(secret.getBytes(StandardCharsets.UTF_8), parts), tag);
        }
        return fits;
    }
}
