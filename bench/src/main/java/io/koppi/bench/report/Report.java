package io.koppi.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything the bench says, at once on the screen and in the end in a file. */
public final class Report {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final StringBuilder text = new StringBuilder();
    private final List<GoalRow> rows = new ArrayList<>();

    public void line(String line) {
        out.println(line);
        text.append(line).append('\n');
    }

    public void heading(String heading) {
        line("\n## " + heading + "\n");
    }

    public void add(GoalRow row) {
        rows.add(row);
    }

    public void table() {
        heading("Goals");
        Table table = new Table(List.of("goal", "figure", "denominator", "ratio", "floor", "target", "met?"));
        rows.forEach(row -> table.add(row.cells()));
        line(table.text());
        line("");
        rows.stream()
                .filter(row -> !row.bound().isEmpty())
                .forEach(row -> line("- " + row.goal() + ": " + row.bound()));
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
