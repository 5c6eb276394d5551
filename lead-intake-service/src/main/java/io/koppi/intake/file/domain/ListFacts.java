package io.koppi.intake.file.domain;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a list when it was uploaded.
 *
 * @param hash the first 12 hex digits of the file's SHA-256; with the row's number it is the contact's key
 * @param source {@code file.csv}, {@code file.xlsx}, or that of the provider whose export it is
 * @param rows contacts in it: without the header and blank lines
 * @param preview the first of them, cell by cell as they stand there
 */
public record ListFacts(
        String filename,
        String hash,
        String source,
        String encoding,
        Optional<String> separator,
        int rows,
        List<Column> columns,
        List<List<String>> preview) {
    public ListFacts {
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
    }

    public ListFacts with(List<Column> chosen) {
        return new ListFacts(filename, hash, source, encoding, separator, rows, chosen, preview);
    }

    @Override
    public String toString() {
        return "ListFacts[" + hash + ", " + rows + " rows]";
    }
}
