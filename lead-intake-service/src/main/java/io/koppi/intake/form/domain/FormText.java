package io.koppi.intake.form.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decides the charset of a form as a whole: strictly UTF-8, else the Windows-1252 that old pages post. */
final class FormText {
    private static final Charset OLD_PAGES = Charset.forName("windows-1252");

    private FormText() {}

    static Charset charsetOf(List<byte[]> texts) {
        return texts.stream().allMatch(FormText::isUtf8) ? StandardCharsets.UTF_8 : OLD_PAGES;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
