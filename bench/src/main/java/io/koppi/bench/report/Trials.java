package io.koppi.bench.report;

import io.koppi.bench.machine.OtherLoad;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats a measurement between two of its denominator. A repetition in which the machine changed or others took part of it is
 * repeated, and said to be; on a machine that is never quiet it is given up after twice as many.
 */
public final class Trials {
    private static final int FEWEST_WARM_UPS = 8;
    private static final int MOST_WARM_UPS = 12;
    /** A warm-up within this of the one before says that the JVMs have compiled most of what there is to compile. */
    private static final double STEADY = 0.05;
    /** One may be chance. */
    private static final int ENOUGH_STEADY = 2;

    private final int repeats;
    private final OtherLoad others;
    private final Report report;

    /** One look at a figure. */
    @FunctionalInterface
    public interface Figure {
        double take() throws Exception;
    }

    public Trials(int repeats, OtherLoad others, Report report) {
        this.repeats = repeats;
        this.others = others;
        this.report = report;
    }

    /** {@code figure} is taken a few times more, before all: a cold JVM is several times slower. */
    public Series take(String unit, Figure denominator, Figure figure) throws Exception {
        warmUp(unit, figure);
        List<Trial> trials = new ArrayList<>();
        int counting = 0;
        double before = denominator.take();
        while (counting < repeats && trials.size() < 2 * repeats) {
            OtherLoad.Watch watch = others.watch();
            double taken = figure.take();
            double after = denominator.take();
            Trial trial = new Trial(taken, before, after, watch.cores());
            trials.add(trial);
            counting += trial.counts() ? 1 : 0;
            report.line(line(trials.size(), unit, trial));
            before = after;
        }
        Series series = new Series(trials);
        report.line(String.format(
                "median of %d%s: %.1f %s, denominator %.1f, ratio %.3f",
                counting == 0 ? trials.size() : counting,
                counting < repeats ? " (the machine was not quiet)" : "",
                series.figure(),
                unit,
                series.denominator(),
                series.ratio()));
        return series;
    }

    private void warmUp(String unit, Figure figure) throws Exception {
        double before = 0;
        int steady = 0;
        for (int taken = 1; taken <= MOST_WARM_UPS; taken++) {
            double now = figure.take();
            report.line(String.format("warm-up: %.1f %s", now, unit));
            steady = Math.abs(now / before - 1) <= STEADY ? steady + 1 : 0;
            if (taken >= FEWEST_WARM_UPS && steady >= ENOUGH_STEADY) {
                return;
            }
            before = now;
        }
    }

    private static String line(int number, String unit, Trial trial) {
        String why = trial.spread() > 0.25
                ? String.format("  repeated: the denominators differ by %.0f %%", 100 * trial.spread())
                : String.format("  repeated: others took %.2f cores", trial.otherCores());
        return String.format(
                "%2d: %.1f %s, denominator %.1f before, %.1f after, ratio %.3f, others %.2f cores%s",
                number,
                trial.figure(),
                unit,
                trial.before(),
                trial.after(),
                trial.ratio(),
                trial.otherCores(),
                trial.counts() ? "" : why);
    }
}
