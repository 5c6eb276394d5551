package io.koppi.platform.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do: they cannot call back, so it looks again and again. */
public final class Waiting {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Waiting() {}

    /** Looks every {@code interval} until the condition holds; false when it did not within {@code limit}. */
    public static boolean until(BooleanSupplier condition, Duration interval, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(interval);
        }
        return true;
    }

    public static void pause(Duration time) {
        try {
            boolean over = NEVER.await(time.toNanos(), TimeUnit.NANOSECONDS);
            assert !over;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    public static int forExit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + process.pid(), e);
        }
    }
}
