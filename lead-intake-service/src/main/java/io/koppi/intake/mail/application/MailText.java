package io.koppi.intake.mail.application;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a part's bytes into text, also when its label is missing or wrong. */
final class MailText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MailText() {}

    static String of(byte[] bytes, String contentType) {
        Optional<Charset> declared = charset(contentType);
        // Who writes "iso-8859-1" often means the Windows set, which has quotation marks where the other has nothing.
        if (declared.filter(StandardCharsets.ISO_8859_1::equals).isPresent()) {
            return new String(bytes, WINDOWS);
        }
        boolean isTrusted = declared.filter(
                        named -> !named.equals(StandardCharsets.US_ASCII) && !named.equals(StandardCharsets.UTF_8))
                .isPresent();
        return isTrusted ? new String(bytes, declared.get()) : guessed(bytes);
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static Optional<Charset> charset(String contentType) {
        try {
            return Optional.ofNullable(new ContentType(contentType).getParameter("charset"))
                    .map(Charset::forName);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
