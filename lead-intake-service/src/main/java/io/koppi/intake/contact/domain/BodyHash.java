package io.koppi.intake.contact.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The external id of a body that carries none of its own. */
public final class BodyHash {
    private static final int CHARACTERS = 32;

    private BodyHash() {}

    public static String of(byte[] body) {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            return "sha256:" + hex.substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
