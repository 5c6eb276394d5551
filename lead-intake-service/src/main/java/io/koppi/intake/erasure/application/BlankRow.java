package io.koppi.intake.erasure.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.erasure.application.Erasures.ListRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Some rows of a list, one of them emptied. It keeps its place: by their places the others are found. */
final class BlankRow {
    /** As the import wrote them. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private BlankRow() {}

    static byte[] of(ListRow one) {
        StringBuilder rows = new StringBuilder();
        try (CSVParser parser = CSVParser.parse(new StringReader(new String(one.rows(), UTF_8)), FORMAT);
                CSVPrinter printer = FORMAT.print(rows)) {
            for (CSVRecord row : parser) {
                boolean isIt = row.getRecordNumber() == one.row() + 1L;
                printer.printRecord(isIt ? Collections.nCopies(row.size(), "") : row.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Rows of a list are unreadable", e);
        }
        return rows.toString().getBytes(UTF_8);
    }
}
