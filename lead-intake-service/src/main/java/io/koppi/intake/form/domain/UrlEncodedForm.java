package io.koppi.intake.form.domain;

import io.koppi.intake.contact.domain.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code application/x-www-form-urlencoded}, decoded byte by byte: the platform's decoder would hide a wrong charset. */
public final class UrlEncodedForm {
    private static final int MOST_FIELDS = 1_000;

    private UrlEncodedForm() {}

    public static List<FormField> parse(byte[] body) throws Unreadable {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<byte[]> decoded = new ArrayList<>();
        for (String pair : text.split("&", MOST_FIELDS + 1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            decoded.add(decode(equals < 0 ? pair : pair.substring(0, equals)));
            decoded.add(decode(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        if (decoded.size() > 2 * MOST_FIELDS) {
            throw new Unreadable("More than " + MOST_FIELDS + " fields.");
        }
        Charset charset = FormText.charsetOf(decoded);
        List<FormField> fields = new ArrayList<>();
        for (int at = 0; at < decoded.size(); at += 2) {
            fields.add(new FormField(new String(decoded.get(at), charset), new String(decoded.get(at + 1), charset)));
        }
        return fields;
    }

    private static byte[] decode(String encoded) throws Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char next = encoded.charAt(at);
            if (next == '%') {
                bytes.write(hex(encoded, at + 1));
                at += 2;
            } else {
                bytes.write(next == '+' ? ' ' : next);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String encoded, int at) throws Unreadable {
        int high = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        int low = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Unreadable("A percent sign without its two hexadecimal digits.");
        }
        return (high << 4) | low;
    }
}
