package io.koppi.intake.api.application;

import io.koppi.intake.contact.domain.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes of a CloudEvent in binary mode: headers {@code ce-...}, percent-encoded UTF-8, sometimes in quotes. */
final class CloudEventHeaders {
    /** Stands in every event, and in nothing else. */
    static final String MARK = "ce-specversion";

    static final List<String> NAMES = List.of(MARK, "ce-id", "ce-source", "ce-type", "ce-time", "ce-subject");
    private static final String PREFIX = "ce-";

    private CloudEventHeaders() {}

    static Map<String, String> decoded(Map<String, String> headers) throws Unreadable {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = headers.get(name);
            if (value != null) {
                attributes.put(name.substring(PREFIX.length()), decoded(value.strip()));
            }
        }
        return attributes;
    }

    private static String decoded(String value) throws Unreadable {
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String text = isQuoted
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : value;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            int code = text.charAt(at) == '%' ? hex(text, at + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                at += 2;
            } else {
                bytes.writeBytes(text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("A ce- header is not percent-encoded UTF-8.");
        }
    }

    /** Below zero when no two hexadecimal digits follow: a percent sign then stands for itself. */
    private static int hex(String text, int at) {
        int high = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }
}
