package io.koppi.platform.run;

import java.util.List;

/** What a service gets of a machine that is short of processors. */
enum Pace {
    /** People wait for each of its answers: its code is compiled as far as it goes. */
    HOT,
    STEADY,
    /** What it makes may be late, an alert may not. */
    LATE;

    /** What stands before the command. */
    List<String> before() {
        return this == LATE ? List.of("nice", "-n", "10") : List.of();
    }
}
