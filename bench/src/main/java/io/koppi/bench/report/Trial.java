package io.koppi.bench.report;

/**
 * One repetition.
 *
 * @param before the denominator right before
 * @param after the denominator right after
 * @param otherCores how many cores processes took that are not part of the measurement
 */
public record Trial(double figure, double before, double after, double otherCores) {
    private static final double MOST = 0.25;

    public double denominator() {
        return (before + after) / 2;
    }

    public double ratio() {
        return figure / denominator();
    }

    /** Whether the machine was the same from beginning to end, and ours. */
    public boolean counts() {
        return spread() <= MOST && otherCores <= MOST;
    }

    /** By how much the larger denominator exceeds the smaller one. */
    public double spread() {
        return Math.max(before, after) / Math.min(before, after) - 1;
    }
}
