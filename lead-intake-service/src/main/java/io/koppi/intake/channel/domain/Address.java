package io.koppi.intake.channel.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unguessable part of a channel's URL and mail address: 128 random bits in base32. Lower case, because mail servers may
 * change the case of what stands before the {@code @}.
 */
public record Address(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");
    private static final int BYTES = 16;
    private static final int BITS_PER_DIGIT = 5;

    public Address {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** Whether it could be one of ours. Anything else is nobody's, and some of it no database takes as a text. */
    public boolean isPossible() {
        return SHAPE.matcher(text).matches();
    }

    public static Address random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bits) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS_PER_DIGIT) {
                held -= BITS_PER_DIGIT;
                text.append(DIGITS.charAt((buffer >> held) & 31));
            }
        }
        text.append(DIGITS.charAt((buffer << (BITS_PER_DIGIT - held)) & 31));
        return new Address(text.toString());
    }
}
