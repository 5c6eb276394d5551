package io.koppi.bench.report;

import java.util.List;

/** The middle of some numbers. */
public final class Median {
    private Median() {}

    /** The mean of the middle two when their count is even; fails without any. */
    public static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No values");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
