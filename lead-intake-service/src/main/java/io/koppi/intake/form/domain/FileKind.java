package io.koppi.intake.form.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files a form takes: what can be looked at without running anything. */
public enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    AVIF("image/avif", "avif"),
    TIFF("image/tiff", "tif", "tiff"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    TEXT("text/plain", "txt", "csv", "ics", "vcf"),
    MP4("video/mp4", "mp4", "m4v"),
    QUICKTIME("video/quicktime", "mov", "qt"),
    WEBM("video/webm", "webm");

    private final String contentType;
    private final String extensions;

    FileKind(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = String.join(" ", extensions);
    }

    public String contentType() {
        return contentType;
    }

    boolean isNamed(String extension) {
        return Arrays.asList(extensions.split(" ", -1)).contains(extension);
    }

    /** A name whose end leads nobody to open the file as something else. */
    public String named(String filename) {
        String extension = extension(filename);
        boolean isHarmless = Arrays.stream(values()).anyMatch(kind -> kind.isNamed(extension));
        return isHarmless ? filename : filename + "." + extensions.split(" ", -1)[0];
    }

    /** Small letters after the last dot, or nothing. */
    static String extension(String filename) {
        int dot = filename.lastIndexOf('.');
        return dot < 0 ? "" : filename.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    static Optional<FileKind> byContentType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.contentType.equals(type))
                .findFirst();
    }
}
