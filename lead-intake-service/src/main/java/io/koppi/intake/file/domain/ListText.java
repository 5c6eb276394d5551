package io.koppi.intake.file.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a list are text: by its byte order mark, else as UTF-8 if all of it is, else as Windows-1252. What the upload
 * declares is not asked, for browsers guess it from the name.
 *
 * @param skip bytes of the mark, which are no text
 */
public record ListText(Charset charset, int skip) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 64 * 1024;

    public static ListText of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new ListText(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new ListText(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new ListText(StandardCharsets.UTF_16BE, 2);
        }
        return new ListText(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((start[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes block by block: a list is not held in memory to look at it. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer thrownAway = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(file)) {
            boolean isEnd = false;
            while (!isEnd) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                isEnd = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = strict.decode(bytes, thrownAway.clear(), isEnd);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
