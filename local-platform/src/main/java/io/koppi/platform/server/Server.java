package io.koppi.platform.server;

import java.time.Duration;
import java.util.Optional;

/** A server program as the platform runs it: prepared once, started, asked whether it is ready, and stopped without losing data. */
public interface Server {
    String name();

    int port();

    /** Makes what must be there before the first start; does nothing when it is there. */
    void prepare();

    Launch launch();

    /** Whether it does its work by now; an open port alone is not enough. */
    boolean ready();

    /** Asks the process to end the way that keeps its data; returns at once. */
    default void stop(ProcessHandle process) {
        process.destroy();
    }

    /** What makes its start quick, when it has such a thing. */
    default Optional<StartupCache> startupCache() {
        return Optional.empty();
    }

    /** Told when the process ended before it was ready. */
    default void failedToStart() {
        // What a failing start recorded is half of what a start needs.
        startupCache().ifPresent(StartupCache::forgetRecord);
    }

    /** Prepares, starts, and waits until it is ready; fails when the process ends before or it takes over two minutes. */
    default Process startAndWait() {
        prepare();
        Launch launch = launch();
        Process process = launch.start();
        boolean settled =
                Waiting.until(() -> !process.isAlive() || ready(), Duration.ofMillis(50), Duration.ofMinutes(2));
        if (!settled || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException(name() + " did not become ready, see " + launch.log());
        }
        return process;
    }
}
