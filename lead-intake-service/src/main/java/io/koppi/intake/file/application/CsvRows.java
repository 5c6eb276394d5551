package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.ListText;
import io.koppi.intake.file.domain.Separator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV list in whatever encoding and with whatever separator it came. */
final class CsvRows implements ListRows {
    private static final int HEADER_WITHIN = 64 * 1024;

    private final RowGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvRows(RowGuard guard, CSVParser parser) {
        this.guard = guard;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static Separator separator(Path file, ListText encoding) throws IOException {
        try (BufferedReader text = text(file, encoding)) {
            return Separator.of(start(text));
        }
    }

    static CsvRows open(Path file, ListText encoding, Separator separator) throws IOException {
        BufferedReader text = text(file, encoding);
        try {
            text.skip(separator.skippedLine().length());
            RowGuard guard = new RowGuard(text);
            // Blanks after a closing quote are common; a quote that is never closed is not let pass.
            CSVParser parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator.character())
                    .setIgnoreEmptyLines(true)
                    .setTrailingData(true)
                    .get()
                    .parse(guard);
            return new CsvRows(guard, parser);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    private static BufferedReader text(Path file, ListText encoding) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(encoding.skip());
            return new BufferedReader(new InputStreamReader(bytes, encoding.charset()), HEADER_WITHIN);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static String start(BufferedReader text) throws IOException {
        char[] start = new char[HEADER_WITHIN];
        int length = 0;
        int read = text.read(start);
        while (read > 0) {
            length += read;
            read = text.read(start, length, start.length - length);
        }
        return new String(start, 0, length);
    }

    @Override
    public Optional<List<String>> next() throws Unreadable {
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                guard.rowEnds();
                if (!ListRows.isBlank(cells)) {
                    return Optional.of(ListRows.checked(cells));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw new Unreadable("After line " + parser.getCurrentLineNumber()
                    + " the list cannot be read: a quote may not be closed, or a row is endless.");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
