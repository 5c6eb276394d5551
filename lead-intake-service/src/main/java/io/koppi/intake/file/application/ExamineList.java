package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.Export;
import io.koppi.intake.file.domain.ListFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list through once, so that what cannot be read is refused while its uploader is there. Blocks. */
final class ExamineList {
    private static final int MOST_ROWS = 250_000;
    private static final int PREVIEW = 20;
    private static final int LONGEST_PREVIEWED = 200;
    private static final int HASH_DIGITS = 12;
    private static final int BLOCK = 64 * 1024;

    private ExamineList() {}

    /** A list on this machine's disk, and the start of its SHA-256. */
    record Spooled(Path file, String hash) {}

    /** Whoever asks deletes the file. */
    static Spooled spool(Path file, InputStream body) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            try (DigestInputStream hashed = new DigestInputStream(body, digest);
                    var disk = Files.newOutputStream(file)) {
                int read = hashed.read(block);
                while (read >= 0) {
                    disk.write(block, 0, read);
                    read = hashed.read(block);
                }
            }
            return new Spooled(file, HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ListFacts of(Spooled spooled, String filename, Map<String, String> mapped) throws IOException, Unreadable {
        try (OpenList list = OpenList.of(spooled.file())) {
            List<Column> columns = Export.columns(list.headers(), mapped);
            List<List<String>> preview = new ArrayList<>();
            int count = 0;
            Optional<List<String>> row = list.rows().next();
            while (row.isPresent()) {
                count++;
                if (count <= PREVIEW) {
                    preview.add(row.get().stream().map(ExamineList::previewed).toList());
                }
                if (count > MOST_ROWS) {
                    throw new Unreadable("The list has more than " + MOST_ROWS + " rows. Split it.");
                }
                row = list.rows().next();
            }
            if (count == 0) {
                throw new Unreadable("The list has a header but no rows.");
            }
            String source = Export.of(columns).source().orElse(list.source());
            return new ListFacts(
                    filename, spooled.hash(), source, list.encoding(), list.separator(), count, columns, preview);
        }
    }

    private static String previewed(String cell) {
        String shown = CleanText.of(cell).orElse("");
        return shown.length() <= LONGEST_PREVIEWED ? shown : shown.substring(0, LONGEST_PREVIEWED) + "…";
    }
}
