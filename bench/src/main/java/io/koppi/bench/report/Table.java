package io.koppi.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in columns as wide as they need, readable on a screen and in Markdown alike. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> head) {
        rows.add(head);
    }

    /** Fails unless it has as many cells as the head. */
    public void add(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells");
        }
        rows.add(List.copyOf(cells));
    }

    public String text() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(
                1,
                "|"
                        + widths.stream()
                                .map(width -> " " + "-".repeat(width) + " |")
                                .collect(Collectors.joining()));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, List<Integer> widths) {
        return "|"
                + IntStream.range(0, row.size())
                        .mapToObj(column -> " " + row.get(column)
                                + String.join(
                                        "",
                                        Collections.nCopies(
                                                widths.get(column)
                                                        - row.get(column).length(),
                                                " "))
                                + " |")
                        .collect(Collectors.joining());
    }
}
