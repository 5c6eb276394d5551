package io.koppi.platform.run;

import io.koppi.platform.server.Signals;
import io.koppi.platform.server.Waiting;
import java.time.Duration;

/** Ends what a killed supervisor left running. */
final class Orphans {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    static void end(RunFiles run) {
        for (String part : run.partsWithProcess()) {
            run.process(part).ifPresent(Orphans::end);
            run.forgetProcess(part);
        }
    }

    /** An interrupt is Postgres' fast shutdown, and the JVMs take it for a request to end. */
    private static void end(ProcessHandle process) {
        Signals.send("INT", process);
        if (!Waiting.until(() -> !process.isAlive(), LOOK, PATIENCE)) {
            process.destroyForcibly();
            Waiting.until(() -> !process.isAlive(), LOOK, PATIENCE);
        }
    }
}
