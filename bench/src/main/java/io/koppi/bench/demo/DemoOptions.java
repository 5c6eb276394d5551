package io.koppi.bench.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind {@code ./koppi demo}.
 *
 * @param count how many contacts
 * @param perMinute on average
 */
record DemoOptions(Part part, long count, double perMinute) {
    static final String USAGE = """
            usage: ./koppi demo [--per-minute 20] [--count n]
                   ./koppi demo --samples
                   ./koppi demo --history

            Sends invented contacts to the demo company Kotikolo through the website form, ADF/XML by HTTP and mail, and
            Meta lead ads, until n are sent or Ctrl-C.

              --samples   sends the sample payloads of these doors, and what the doors must refuse, and prints each answer
              --history   loads the company's last eleven months: 2,180 leads at four locations; again changes nothing""";

    enum Part {
        HELP,
        STREAM,
        SAMPLES,
        HISTORY
    }

    /** Fails with {@link IllegalArgumentException} when a word is not understood. */
    static DemoOptions of(List<String> words) {
        Part part = Part.STREAM;
        long count = Long.MAX_VALUE;
        double perMinute = 20;
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--help", "-h" -> part = Part.HELP;
                case "--samples" -> part = Part.SAMPLES;
                case "--history" -> part = Part.HISTORY;
                case "--count" -> count = Long.parseLong(value(word, left));
                case "--per-minute" -> perMinute = Double.parseDouble(value(word, left));
                default -> throw new IllegalArgumentException("demo does not know " + word + "\n" + USAGE);
            }
        }
        return new DemoOptions(part, count, perMinute);
    }

    private static String value(String word, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(word + " wants a number\n" + USAGE);
        }
        return left.removeFirst();
    }
}
