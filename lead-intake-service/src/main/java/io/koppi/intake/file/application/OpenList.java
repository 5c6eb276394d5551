package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.file.domain.ListText;
import io.koppi.intake.file.domain.Separator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list opened at its first contact, whatever kind of file it is: its bytes say that, names and media types lie. Blocks.
 *
 * @param source {@code file.csv} or {@code file.xlsx}
 */
record OpenList(String source, String encoding, Optional<String> separator, List<String> headers, ListRows rows)
        implements AutoCloseable {
    private static final int LONGEST_HEADER = 200;
    private static final int SNIFFED = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Also what a workbook under a password is wrapped in. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static OpenList of(Path file) throws IOException, Unreadable {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SNIFFED);
        }
        if (begins(start, OLE2)) {
            throw new WrongMediaType("CSV or XLSX without a password; save an old Excel file (xls) as XLSX first");
        }
        return begins(start, ZIP) ? workbook(file) : text(file, start);
    }

    private static OpenList workbook(Path file) throws IOException, Unreadable {
        ListRows rows = XlsxRows.open(file, XlsxPackage.check(file));
        return headed("file.xlsx", "XLSX", Optional.empty(), rows);
    }

    private static OpenList text(Path file, byte[] start) throws IOException, Unreadable {
        ListText text = ListText.of(file);
        boolean isBinary = text.skip() == 0 && contains(start, (byte) 0);
        if (isBinary) {
            throw new WrongMediaType("a list as CSV or XLSX");
        }
        Separator separator = CsvRows.separator(file, text);
        return headed(
                "file.csv",
                text.charset().name(),
                Optional.of(String.valueOf(separator.character())),
                CsvRows.open(file, text, separator));
    }

    private static OpenList headed(String source, String encoding, Optional<String> separator, ListRows rows)
            throws IOException, Unreadable {
        try {
            List<String> first = rows.next().orElseThrow(() -> new Unreadable("The list is empty."));
            return new OpenList(source, encoding, separator, headers(first), rows);
        } catch (Unreadable e) {
            rows.close();
            throw e;
        }
    }

    /** Without the empty columns a spreadsheet leaves at the end. */
    private static List<String> headers(List<String> first) {
        List<String> headers = new ArrayList<>();
        for (String cell : first) {
            headers.add(CleanText.cut(CleanText.line(cell).orElse(""), LONGEST_HEADER));
        }
        while (!headers.isEmpty() && headers.getLast().isEmpty()) {
            headers.removeLast();
        }
        return List.copyOf(headers);
    }

    /** Passes over contacts that have their outcome. */
    void skip(int contacts) throws Unreadable {
        for (int passed = 0; passed < contacts; passed++) {
            if (rows.next().isEmpty()) {
                return;
            }
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if (bytes[at] != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte one : bytes) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
