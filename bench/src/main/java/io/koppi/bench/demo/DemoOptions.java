package io.koppi.bench.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind {@code ./koppi demo}.
 *
 * @param count how many contacts
 * @param perMinute on average
 */
record DemoOptions(boolean help, long count, double perMinute) {
    static final String USAGE = """
            usage: ./koppi demo [--per-minute 20] [--count n]

            Sends invented contacts to the demo company Kotikolo through the website form, ADF/XML by HTTP and mail, and
            Meta lead ads, until n are sent or Ctrl-C.""";

    /** Fails with {@link IllegalArgumentException} when a word is not understood. */
    static DemoOptions of(List<String> words) {
        boolean help = false;
        long count = Long.MAX_VALUE;
        double perMinute = 20;
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--count" -> count = Long.parseLong(value(word, left));
                case "--per-minute" -> perMinute = Double.parseDouble(value(word, left));
                default -> throw new IllegalArgumentException("demo does not know " + word + "\n" + USAGE);
            }
        }
        return new DemoOptions(help, count, perMinute);
    }

    private static String value(String word, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(word + " wants a number\n" + USAGE);
        }
        return left.removeFirst();
    }
}
