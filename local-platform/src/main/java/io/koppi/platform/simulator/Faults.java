package io.koppi.platform.simulator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What the SMPP server does wrong on purpose. */
final class Faults {
    /** A request to go wrong: so many submits are taken but not answered, or nobody is let in at all. */
    record Wanted(int dropResponses, boolean refuse) {}

    private final AtomicInteger responsesToDrop = new AtomicInteger();
    private final AtomicReference<Wanted> wanted = new AtomicReference<>(new Wanted(0, false));

    void want(Wanted faults) {
        wanted.set(faults);
        responsesToDrop.set(faults.dropResponses());
    }

    Wanted now() {
        return new Wanted(responsesToDrop.get(), refuses());
    }

    boolean refuses() {
        return wanted.get().refuse();
    }

    boolean dropsThisResponse() {
        return responsesToDrop.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
