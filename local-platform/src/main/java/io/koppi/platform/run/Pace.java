package io.koppi.platform.run;

/** What a service gets of a machine that is short of processors. */
enum Pace {
    /** People wait for each of its answers: its code is compiled as far as it goes. */
    HOT,
    STEADY,
    /** What it makes may be late, an alert may not. */
    LATE;

    private static final int STANDS_BACK = 5;

    int niceness() {
        return this == LATE ? STANDS_BACK : 0;
    }
}
