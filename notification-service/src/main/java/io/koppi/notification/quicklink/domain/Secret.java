package io.koppi.notification.quicklink.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 128 bits nobody can guess, as they stand in a link or on a device. Never shown, never stored; {@link #hash} is. */
public record Secret(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Empty when this cannot be a secret of ours, so nobody needs to look it up. */
    public static Optional<Secret> parse(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new Secret(value)) : Optional.empty();
    }

    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
