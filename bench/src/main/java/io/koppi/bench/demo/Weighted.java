package io.koppi.bench.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** Picks by weight. */
final class Weighted {
    private Weighted() {}

    static int index(double[] weights, RandomGenerator random) {
        double left = random.nextDouble() * DoubleStream.of(weights).sum();
        int index = 0;
        while (index < weights.length - 1 && left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** The order of the entries decides what a seed means, so they come as a list. */
    static <T> T pick(List<Map.Entry<T, Integer>> weighted, RandomGenerator random) {
        double[] weights = weighted.stream().mapToDouble(Map.Entry::getValue).toArray();
        return weighted.get(index(weights, random)).getKey();
    }
}
