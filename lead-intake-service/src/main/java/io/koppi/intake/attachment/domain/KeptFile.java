package io.koppi.intake.attachment.domain;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A file that came with a contact. Its bytes are {@code bytes} bytes of the raw body from {@code offset} on. */
public record KeptFile(UUID id, UUID rawId, String filename, String contentType, int offset, int bytes) {
    private static final String JUST_BYTES = "application/octet-stream";

    /** What no browser runs. Everything else, SVG and HTML above all, is just bytes, whatever its sender called it. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "image/gif",
            "image/heic",
            "image/heif",
            "image/jpeg",
            "image/png",
            "image/webp",
            "text/plain",
            "video/mp4",
            "video/quicktime");

    /** The type to hand the file out by. */
    public String safeType() {
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return HARMLESS.contains(bare) ? bare : JUST_BYTES;
    }

    /** A file's name may say whose it is. */
    @Override
    public String toString() {
        return "KeptFile[" + id + ", " + bytes + " bytes]";
    }
}
