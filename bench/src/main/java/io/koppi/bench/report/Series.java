package io.koppi.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Repetitions of one measurement. */
public record Series(List<Trial> trials) {
    public Series {
        trials = List.copyOf(trials);
    }

    public double figure() {
        return median(Trial::figure);
    }

    public double denominator() {
        return median(Trial::denominator);
    }

    public double ratio() {
        return median(Trial::ratio);
    }

    /** Of those that count; of all when the machine was never quiet. */
    private double median(ToDoubleFunction<Trial> part) {
        List<Trial> counting = trials.stream().filter(Trial::counts).toList();
        return Median.of((counting.isEmpty() ? trials : counting)
                .stream().map(part::applyAsDouble).toList());
    }
}
