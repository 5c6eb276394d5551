package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: how much it unpacks to, and that nothing in it makes a reader fetch, expand or
 * allocate without end.
 */
record XlsxPackage(boolean hasStyles, boolean from1904) {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 400L << 20;
    /** Shared strings are held in memory while the sheet is read. */
    private static final long MOST_SHARED = 64L << 20;

    /** What is not a sheet is held in memory, each tag as something far larger than its few letters. */
    private static final int MOST_TAGS = 4_000_000;
    /** A reader makes a number of them, in a time that grows with their square. */
    private static final int MOST_DIGITS = 1_000;

    private static final long MOST_RATIO = 200;
    /** Below this a ratio says nothing: an empty sheet packs well. */
    private static final long RATIO_FROM = 1L << 20;

    private static final int BLOCK = 64 * 1024;
    private static final int OVERLAP = 64;
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String SHEETS = "xl/worksheets/";
    /** The last column a sheet has is XFD; a reader would make room for all before it. */
    private static final Pattern BEYOND_XFD = Pattern.compile("\\sr=[\"'][A-Z]{4}");

    private static final Pattern FROM_1904 = Pattern.compile("\\sdate1904=[\"'](?:1|true)[\"']");

    static XlsxPackage check(Path file) throws IOException, Unreadable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            boolean from1904 = false;
            long left = MOST_BYTES;
            for (ZipEntry entry : entries) {
                Part part = new Part(entry.getName(), Math.min(left, most(entry)));
                left -= part.read(zip.getInputStream(entry));
                from1904 |= part.from1904;
            }
            if (entries.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
                throw new WrongMediaType("a list as CSV or XLSX");
            }
            return new XlsxPackage(
                    entries.stream().anyMatch(entry -> entry.getName().equals("xl/styles.xml")), from1904);
        } catch (ZipException | EOFException e) {
            throw new Unreadable(
                    "The workbook is damaged. Open it in a spreadsheet program and save it again as XLSX.");
        }
    }

    private static long most(ZipEntry entry) {
        long byRatio = Math.max(RATIO_FROM, entry.getCompressedSize() * MOST_RATIO);
        return entry.getName().endsWith("sharedStrings.xml") ? Math.min(byRatio, MOST_SHARED) : byRatio;
    }

    private static Unreadable tooLarge() {
        return new Unreadable("The workbook unpacks to more than is read here. Save the list as CSV.");
    }

    /** One file of the package; what it is packed to is what it says, what it unpacks to is counted. */
    private static final class Part {
        private final String name;
        private final long most;
        private boolean from1904;
        private int tags;
        private int digits;

        Part(String name, long most) {
            this.name = name;
            this.most = most;
        }

        long read(InputStream unpacked) throws IOException, Unreadable {
            try (unpacked) {
                byte[] block = new byte[BLOCK + OVERLAP];
                long seen = 0;
                int kept = 0;
                int read = unpacked.read(block, kept, BLOCK);
                while (read >= 0) {
                    seen += read;
                    if (seen > most) {
                        throw tooLarge();
                    }
                    count(block, kept, read);
                    int filled = kept + read;
                    look(new String(block, 0, filled, StandardCharsets.ISO_8859_1));
                    // What is looked for may lie across two blocks.
                    kept = Math.min(OVERLAP, filled);
                    System.arraycopy(block, filled - kept, block, 0, kept);
                    read = unpacked.read(block, kept, BLOCK);
                }
                return seen;
            }
        }

        private void count(byte[] block, int from, int length) throws Unreadable {
            boolean isSheet = name.startsWith(SHEETS);
            for (int at = from; at < from + length; at++) {
                tags += block[at] == '<' ? 1 : 0;
                digits = block[at] >= '0' && block[at] <= '9' ? digits + 1 : 0;
                if (digits > MOST_DIGITS || (!isSheet && tags > MOST_TAGS)) {
                    throw tooLarge();
                }
            }
        }

        private void look(String text) throws Unreadable {
            if (text.contains(DOCTYPE)) {
                throw new Unreadable("The workbook declares a document type, which no spreadsheet program writes.");
            }
            if (name.startsWith(SHEETS) && BEYOND_XFD.matcher(text).find()) {
                throw new Unreadable("A cell lies beyond the last column, XFD.");
            }
            from1904 |=
                    name.equals("xl/workbook.xml") && FROM_1904.matcher(text).find();
        }
    }
}
