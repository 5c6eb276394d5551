package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a list from first to last, one in memory at a time. Blocks. */
interface ListRows extends AutoCloseable {
    int MOST_COLUMNS = 200;
    int LONGEST_CELL = 32_767;

    /** Cells as they stand there; empty at the end. */
    Optional<List<String>> next() throws Unreadable;

    @Override
    void close() throws IOException;

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Fails when the row is larger than any a person made. */
    static List<String> checked(List<String> cells) throws Unreadable {
        if (cells.size() > MOST_COLUMNS) {
            throw new Unreadable("A row has more than " + MOST_COLUMNS + " columns.");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new Unreadable("A cell is longer than " + LONGEST_CELL + " characters.");
        }
        return cells;
    }
}
