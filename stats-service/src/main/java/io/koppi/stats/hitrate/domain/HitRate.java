package io.koppi.stats.hitrate.domain;

import java.util.Optional;

/**
 * The share of ended leads that became deals, with its Wilson 95 % interval: few leads make a wide one, and unlike the textbook
 * interval it stays within 0 and 1 and does not vanish when every lead was won.
 */
public record HitRate(double rate, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** Empty when nothing has ended yet. */
    public static Optional<HitRate> of(long won, long lost) {
        long n = won + lost;
        if (n == 0) {
            return Optional.empty();
        }
        double rate = (double) won / n;
        double shrink = 1 + Z * Z / n;
        double centre = (rate + Z * Z / (2 * n)) / shrink;
        double half = Z / shrink * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4.0 * n * n));
        return Optional.of(new HitRate(rate, Math.max(0, centre - half), Math.min(1, centre + half)));
    }
}
