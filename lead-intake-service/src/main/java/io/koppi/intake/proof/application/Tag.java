package io.koppi.intake.proof.application;

import java.util.Base64;
import java.util.HexFormat;

/** The bytes of a signature as senders write them. What is not well written decodes to nothing, which fits no secret. */
final class Tag {
    private static final byte[] NONE = {};

    private Tag() {}

    static byte[] ofHex(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    static byte[] ofBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }
}
