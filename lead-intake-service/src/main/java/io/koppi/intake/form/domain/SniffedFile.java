package io.koppi.intake.form.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what a file is by its own bytes; what its sender calls it is no proof of anything. */
public final class SniffedFile {
    private static final int HEAD = 4_096;
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "mjs", "jse", "wsf", "hta", "sh", "py",
            "php", "jar", "htm", "html", "xhtml", "svg", "xml", "lnk", "reg", "url");
    private static final List<String> MARKUP = List.of("<html", "<script", "<svg", "<!doctype", "<?xml", "<?php");

    private final byte[] body;
    private final int offset;
    private final int end;
    private final String extension;

    private SniffedFile(byte[] body, FilePart file) {
        this.body = body;
        this.offset = file.offset();
        this.end = file.offset() + file.bytes();
        this.extension = FileKind.extension(file.filename());
    }

    /** What came of a look at it. */
    public sealed interface Look {
        record Known(FileKind kind) implements Look {}

        /** A program, a script, or a page that could hold one. */
        record Dangerous() implements Look {}

        record Unknown() implements Look {}
    }

    public static Look at(byte[] body, FilePart file) {
        return new SniffedFile(body, file).look();
    }

    /** The file with its own type and a name that fits it; empty when it is dangerous. */
    public static Optional<FilePart> harmless(byte[] body, FilePart file) {
        return switch (at(body, file)) {
            case Look.Known known ->
                Optional.of(as(
                        file, known.kind().named(file.filename()), known.kind().contentType()));
            case Look.Unknown unknown -> Optional.of(as(file, file.filename(), "application/octet-stream"));
            case Look.Dangerous dangerous -> Optional.empty();
        };
    }

    private static FilePart as(FilePart file, String filename, String contentType) {
        return new FilePart(file.field(), filename, contentType, file.offset(), file.bytes());
    }

    private Look look() {
        if (isProgram()) {
            return new Look.Dangerous();
        }
        Optional<FileKind> plain =
                picture().or(this::film).or(() -> starts("%PDF-") ? Optional.of(FileKind.PDF) : Optional.empty());
        if (plain.isPresent()) {
            return new Look.Known(plain.get());
        }
        if (starts("PK\u0003\u0004")) {
            return archive();
        }
        if (starts("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return oldOffice();
        }
        return text();
    }

    private boolean isProgram() {
        return starts("MZ")
                || starts("\u007FELF")
                || starts("\u00CA\u00FE\u00BA\u00BE")
                || starts("\u00FE\u00ED\u00FA")
                || starts("\u00CF\u00FA\u00ED\u00FE")
                || starts("\u00CE\u00FA\u00ED\u00FE")
                || starts("#!")
                || starts("L\u0000\u0000\u0000\u0001\u0014\u0002\u0000");
    }

    private Optional<FileKind> picture() {
        if (starts("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(FileKind.PNG);
        }
        if (starts("\u00FF\u00D8\u00FF")) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts("GIF87a") || starts("GIF89a")) {
            return Optional.of(FileKind.GIF);
        }
        if (starts("II*\u0000") || starts("MM\u0000*")) {
            return Optional.of(FileKind.TIFF);
        }
        return starts("RIFF") && "WEBP".equals(latin(8, 4)) ? Optional.of(FileKind.WEBP) : Optional.empty();
    }

    /** Photos of newer phones are in the same container as films. */
    private Optional<FileKind> film() {
        if (starts("\u001AE\u00DF\u00A3")) {
            return latin(0, HEAD).contains("webm") ? Optional.of(FileKind.WEBM) : Optional.empty();
        }
        if (!"ftyp".equals(latin(4, 4))) {
            return Optional.empty();
        }
        return switch (latin(8, 4)) {
            case "avif", "avis" -> Optional.of(FileKind.AVIF);
            case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1" -> Optional.of(FileKind.HEIC);
            case "qt  " -> Optional.of(FileKind.QUICKTIME);
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV" ->
                Optional.of(FileKind.MP4);
            default -> Optional.empty();
        };
    }

    private Look archive() {
        if (holds("vbaProject.bin".getBytes(ISO_8859_1))) {
            return new Look.Dangerous();
        }
        // An OpenDocument file names itself in its first, uncompressed entry.
        Optional<FileKind> open = "mimetype".equals(latin(30, 8))
                ? FileKind.byContentType(latin(38, 60).split("PK", 2)[0].replaceAll("[^a-z./-].*", ""))
                : Optional.empty();
        return open.or(() -> office("word/document.xml", FileKind.DOCX))
                .or(() -> office("xl/workbook.xml", FileKind.XLSX))
                .or(() -> office("ppt/presentation.xml", FileKind.PPTX))
                .<Look>map(Look.Known::new)
                .orElseGet(Look.Unknown::new);
    }

    private Optional<FileKind> office(String entry, FileKind kind) {
        return holds(entry.getBytes(ISO_8859_1)) ? Optional.of(kind) : Optional.empty();
    }

    /** The same container as an installer's; the name of its main stream tells. */
    private Look oldOffice() {
        if (holds("WordDocument".getBytes(UTF_16LE))) {
            return new Look.Known(FileKind.DOC);
        }
        if (holds("Workbook".getBytes(UTF_16LE))) {
            return new Look.Known(FileKind.XLS);
        }
        return holds("PowerPoint Document".getBytes(UTF_16LE)) ? new Look.Known(FileKind.PPT) : new Look.Dangerous();
    }

    private Look text() {
        for (int at = offset; at < end; at++) {
            int next = body[at] & 0xFF;
            if (next < ' ' && next != '\n' && next != '\r' && next != '\t') {
                return new Look.Unknown();
            }
        }
        String head = latin(0, HEAD).strip().toLowerCase(Locale.ROOT);
        boolean isPage = head.startsWith("<") || MARKUP.stream().anyMatch(head::contains);
        if (isPage || PROGRAMS.contains(extension)) {
            return new Look.Dangerous();
        }
        return FileKind.TEXT.isNamed(extension) ? new Look.Known(FileKind.TEXT) : new Look.Unknown();
    }

    private boolean starts(String magic) {
        return latin(0, magic.length()).equals(magic);
    }

    /** Bytes as Latin letters; fewer when the file ends before. */
    private String latin(int from, int length) {
        int start = Math.min(offset + from, end);
        return new String(body, start, Math.min(length, end - start), ISO_8859_1);
    }

    private boolean holds(byte[] wanted) {
        for (int at = offset; at <= end - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
