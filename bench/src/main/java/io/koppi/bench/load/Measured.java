package io.koppi.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param latency microseconds of the successful ones; in an open loop from the moment the request was due, so that a stall counts
 *     for everybody it held up
 */
public record Measured(long succeeded, long failed, Duration took, Histogram latency) {

    public double perSecond() {
        return succeeded / (took.toNanos() / 1e9);
    }

    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}
