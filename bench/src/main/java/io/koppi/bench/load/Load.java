package io.koppi.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Runs a task under load, each client on a thread of its own. */
public final class Load {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;

    private final Task task;
    private final AtomicLong succeeded = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Histogram latency = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    private Load(Task task) {
        this.task = task;
    }

    /** Closed loop: each client begins its next request when the last was answered. */
    public static Measured closed(int clients, Duration time, Task task) throws InterruptedException {
        return closed(clients, time, () -> true, task);
    }

    /** As {@link #closed(int, Duration, Task)}, but ends earlier when there is no more to do. */
    public static Measured closed(int clients, Duration time, BooleanSupplier more, Task task)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return new Load(task).run(clients, () -> System.nanoTime() < end && more.getAsBoolean());
    }

    /** Open loop: requests are due at a steady rate, whether or not earlier ones were answered. */
    public static Measured open(double perSecond, Duration time, Task task) throws InterruptedException {
        return new Load(task).run(perSecond, time);
    }

    private Measured run(int clients, BooleanSupplier goOn) throws InterruptedException {
        long begin = System.nanoTime();
        CountDownLatch done = new CountDownLatch(clients);
        // They wait in plain reads: a platform thread does so for less of the processors that are being measured.
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                threads.execute(() -> {
                    repeat(goOn);
                    done.countDown();
                });
            }
            done.await();
        }
        return result(begin);
    }

    private Measured run(double perSecond, Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        long gap = (long) (1e9 / perSecond);
        long requests = (long) (time.toNanos() / (double) gap);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long request = 0; request < requests; request++) {
                long due = begin + request * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> once(due));
            }
        }
        return result(begin);
    }

    private void repeat(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            once(System.nanoTime());
        }
    }

    private void once(long due) {
        try {
            if (task.run()) {
                latency.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due)));
                succeeded.incrementAndGet();
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            // A server that is being killed refuses connections; the caller reads the count.
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("A request could not even be made", e);
        }
    }

    private Measured result(long begin) {
        return new Measured(succeeded.get(), failed.get(), Duration.ofNanos(System.nanoTime() - begin), latency);
    }
}
