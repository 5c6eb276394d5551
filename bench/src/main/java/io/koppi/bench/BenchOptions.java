package io.koppi.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands behind {@code ./koppi bench}.
 *
 * @param seconds how long each repetition of a load goes on
 * @param minutes how long the load before the look at the memory goes on
 * @param alone leaves out what needs the whole pipeline
 * @param keep goes on with the data of the run before; else the installation begins empty
 */
record BenchOptions(
        boolean help,
        Set<String> goals,
        int repeats,
        int seconds,
        double minutes,
        boolean quick,
        boolean alone,
        boolean keep) {
    static final List<String> ALL = List.of("G1", "G2", "G3", "G4", "G5", "G6", "G13", "G14");
    /** Measured only when they are asked for: each door alone, and a list. */
    private static final List<String> ON_REQUEST = List.of("doors", "import");

    static final String USAGE = """
            usage: ./koppi bench [--goals G1,G3] [--repeats 5] [--seconds 8] [--minutes 10] [--quick] [--alone] [--keep]

            Measures the goals beside what the bare machine does in the same run, and writes target/bench/report.md. Needs
            pgbench. --minutes is the load before the look at memory (G13); --quick measures once and short, to see that it
            works; --alone leaves out what needs the whole pipeline; --keep goes on with the bench's data of the run before.
            --goals doors measures each door at 1, 8 and 32 clients, --goals import a list of 100,000 rows.""";

    private static final int QUICK_SECONDS = 4;

    BenchOptions {
        goals = Set.copyOf(goals);
    }

    /** Fails with {@link IllegalArgumentException} when a word is not understood. */
    static BenchOptions of(List<String> words) {
        List<String> left = new ArrayList<>(words);
        boolean help = left.contains("--help");
        boolean quick = left.remove("--quick");
        boolean alone = left.remove("--alone");
        boolean keep = left.remove("--keep");
        left.remove("--help");
        Set<String> goals = new LinkedHashSet<>(ALL);
        int repeats = quick ? 1 : 5;
        int seconds = quick ? QUICK_SECONDS : 8;
        double minutes = quick ? 0.5 : 10;
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--goals" -> goals = goals(value(word, left));
                case "--repeats" -> repeats = Integer.parseInt(value(word, left));
                case "--seconds" -> seconds = Integer.parseInt(value(word, left));
                case "--minutes" -> minutes = Double.parseDouble(value(word, left));
                default -> throw new IllegalArgumentException("bench does not know " + word + "\n" + USAGE);
            }
        }
        return new BenchOptions(help, goals, repeats, seconds, minutes, quick, alone, keep);
    }

    private static Set<String> goals(String text) {
        Set<String> goals = new LinkedHashSet<>(List.of(text.split(",", -1)));
        if (!goals.stream().allMatch(goal -> ALL.contains(goal) || ON_REQUEST.contains(goal))) {
            throw new IllegalArgumentException(
                    "The goals are " + String.join(", ", ALL) + ", and on request " + String.join(", ", ON_REQUEST));
        }
        return goals;
    }

    private static String value(String word, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(word + " wants a value\n" + USAGE);
        }
        return left.removeFirst();
    }
}
