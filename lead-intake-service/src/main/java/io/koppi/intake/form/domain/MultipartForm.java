package io.koppi.intake.form.domain;

import io.koppi.intake.contact.domain.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code multipart/form-data} as browsers send it: parts carry no charset, file names are raw UTF-8 with quotes and line ends
 * percent-encoded. Files stay where they are; only their place in the body is noted.
 */
public record MultipartForm(List<FormField> fields, List<FilePart> files) {
    private static final int MOST_PARTS = 300;
    private static final int MOST_FILES = 20;
    private static final int LONGEST_HEADERS = 8_192;
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final Pattern FILENAME = Pattern.compile("(?i)[;\\s]filename=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n]{1,200})");

    public MultipartForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    private record Part(int headersFrom, int headersTo, int offset, int end) {
        String headers(byte[] body, Charset charset) {
            return new String(body, headersFrom, headersTo - headersFrom, charset);
        }
    }

    public static MultipartForm parse(byte[] body, String contentType) throws Unreadable {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Unreadable("The media type names no boundary.");
        }
        List<Part> parts = parts(body, "--" + quotedOrBare(boundary));
        List<byte[]> texts = new ArrayList<>();
        for (Part part : parts) {
            texts.add(Arrays.copyOfRange(body, part.headersFrom(), part.headersTo()));
            if (filename(body, part, StandardCharsets.ISO_8859_1).isEmpty()) {
                texts.add(Arrays.copyOfRange(body, part.offset(), part.end()));
            }
        }
        return read(body, parts, FormText.charsetOf(texts));
    }

    private static MultipartForm read(byte[] body, List<Part> parts, Charset charset) throws Unreadable {
        List<FormField> fields = new ArrayList<>();
        List<FilePart> files = new ArrayList<>();
        for (Part part : parts) {
            Optional<String> filename = filename(body, part, charset);
            Optional<String> name = name(body, part, charset);
            int length = part.end() - part.offset();
            if (filename.isEmpty()) {
                String field = name.orElseThrow(() -> new Unreadable("A part has no name."));
                fields.add(new FormField(field, new String(body, part.offset(), length, charset)));
            } else if (!filename.get().isEmpty()) {
                files.add(new FilePart(name.orElse(""), filename.get(), type(body, part), part.offset(), length));
            }
        }
        if (files.size() > MOST_FILES) {
            throw new Unreadable("More than " + MOST_FILES + " files.");
        }
        return new MultipartForm(fields, files);
    }

    private static List<Part> parts(byte[] body, String delimiter) throws Unreadable {
        byte[] line = delimiter.getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = ("\r\n" + delimiter).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int at = indexOf(body, line, 0);
        while (at >= 0) {
            int start = at + line.length;
            if (start + 1 < body.length && body[start] == '-' && body[start + 1] == '-') {
                return parts;
            }
            int headersEnd = indexOf(body, BLANK_LINE, start);
            int next = headersEnd < 0 ? -1 : indexOf(body, end, headersEnd + 2);
            if (next < 0 || headersEnd - start > LONGEST_HEADERS || parts.size() == MOST_PARTS) {
                throw new Unreadable("The parts are cut off, or too many.");
            }
            // An empty part's closing delimiter begins inside its blank line.
            int offset = Math.min(headersEnd + BLANK_LINE.length, next);
            parts.add(new Part(start, headersEnd, offset, Math.max(offset, next)));
            at = next + 2;
        }
        throw new Unreadable("The closing boundary is missing.");
    }

    private static Optional<String> name(byte[] body, Part part, Charset charset) {
        Matcher name = NAME.matcher(part.headers(body, charset));
        return name.find() ? Optional.of(decoded(quotedOrBare(name))) : Optional.empty();
    }

    private static Optional<String> filename(byte[] body, Part part, Charset charset) {
        Matcher filename = FILENAME.matcher(part.headers(body, charset));
        return filename.find() ? Optional.of(withoutPath(decoded(quotedOrBare(filename)))) : Optional.empty();
    }

    private static String withoutPath(String filename) {
        return filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    }

    private static String type(byte[] body, Part part) {
        Matcher type = TYPE.matcher(part.headers(body, StandardCharsets.ISO_8859_1));
        return type.find()
                ? Objects.requireNonNull(type.group(1)).strip().toLowerCase(Locale.ROOT)
                : "application/octet-stream";
    }

    private static String decoded(String name) {
        return name.replace("%22", "\"").replace("%0D", "").replace("%0A", " ");
    }

    private static String quotedOrBare(Matcher matched) {
        String quoted = matched.group(1);
        return quoted != null ? quoted : Objects.requireNonNull(matched.group(2));
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            // A whole comparison at each of some million bytes would take a second of a thread that serves others too.
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
