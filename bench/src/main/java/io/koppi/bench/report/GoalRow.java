package io.koppi.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * A line of the final table.
 *
 * @param bound what bounds the figure, and what the denominator does not do
 */
public record GoalRow(String goal, String figure, String denominator, String ratio, Promise promise, String bound) {

    /** What was promised, in words, and whether it was kept; {@code met} is empty where nothing was promised. */
    public record Promise(String floor, String target, Optional<Boolean> met) {
        public static Promise none() {
            return new Promise("", "", Optional.empty());
        }

        public static Promise atLeast(double value, double floor, double target) {
            return new Promise(
                    String.format("%.2f", floor), String.format("%.2f", target), Optional.of(value >= floor));
        }

        public static Promise atMost(double value, double floor, double target, String unit) {
            return new Promise(
                    String.format("%.3g%s", floor, unit),
                    String.format("%.3g%s", target, unit),
                    Optional.of(value <= floor));
        }
    }

    List<String> cells() {
        return List.of(
                goal,
                figure,
                denominator,
                ratio,
                promise.floor(),
                promise.target(),
                promise.met().map(met -> met ? "yes" : "NO").orElse(""));
    }
}
