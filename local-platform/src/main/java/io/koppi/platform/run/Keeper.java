package io.koppi.platform.run;

import io.koppi.platform.run.RunFiles.PartState;
import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Keeps one part running: starts it, and starts it again when it has died, after a pause that grows while it keeps dying. */
final class Keeper {
    private static final Duration LOOK = Duration.ofMillis(50);
    /** Generous: on a busy machine a slow start that is cut off only begins again. */
    private static final Duration TIME_TO_START = Duration.ofMinutes(10);

    /** The first stop of a part writes what it needed to start, which takes a while. */
    private static final Duration TIME_TO_STOP = Duration.ofMinutes(3);

    private final Server server;
    private final RunFiles run;
    private final Semaphore starting;
    private final Restarts restarts = new Restarts();
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Optional<Process> process = Optional.empty();
    private int starts;

    /** Takes a place in {@code starting} while it starts. */
    Keeper(Server server, RunFiles run, Semaphore starting) {
        this.server = server;
        this.run = run;
        this.starting = starting;
        say(Phase.WAITING, 0);
    }

    String name() {
        return server.name();
    }

    void start() {
        Thread.ofPlatform().name("keeper-" + server.name()).daemon().start(this::keep);
    }

    /** Returns when the part is ready for the first time, however many attempts that takes. */
    void awaitReady() throws InterruptedException {
        firstReady.await();
    }

    void stop() {
        stopping = true;
        process.filter(Process::isAlive).ifPresent(running -> {
            server.stop(running.toHandle());
            if (!Waiting.until(() -> !running.isAlive(), LOOK, TIME_TO_STOP)) {
                running.destroyForcibly();
            }
        });
        run.forgetProcess(server.name());
        say(Phase.STOPPED, 0);
    }

    private void keep() {
        while (!stopping) {
            Instant began = Instant.now();
            boolean wasReady = runOnce(began);
            if (stopping) {
                return;
            }
            Duration pause = restarts.pauseAfter(wasReady, Duration.between(began, Instant.now()));
            say(restarts.hopeless() ? Phase.FAILED : Phase.DOWN, 0);
            Waiting.pause(pause);
            // Whoever killed it on purpose may want it to stay away for a while.
            for (Duration held = held(); held.isPositive() && !stopping; held = held()) {
                Waiting.pause(held.compareTo(Duration.ofMillis(200)) < 0 ? held : Duration.ofMillis(200));
            }
        }
    }

    private Duration held() {
        return run.held(server.name(), Instant.now());
    }

    /** One life of the process; true when it became ready in it. */
    private boolean runOnce(Instant began) {
        starting.acquireUninterruptibly();
        Optional<Process> ready;
        try {
            ready = stopping ? Optional.empty() : startAndAwaitReady();
        } catch (RuntimeException e) {
            System.err.println(server.name() + " cannot start: " + e.getMessage());
            return false;
        } finally {
            starting.release();
        }
        ready.ifPresent(running -> {
            say(Phase.READY, Duration.between(began, Instant.now()).toMillis());
            firstReady.countDown();
            Waiting.forExit(running);
        });
        return ready.isPresent();
    }

    /** Empty when the process ended, or was given up, before it was ready. */
    private Optional<Process> startAndAwaitReady() {
        starts++;
        say(Phase.STARTING, 0);
        server.prepare();
        Process running = server.launch().start();
        process = Optional.of(running);
        run.processIs(server.name(), running.toHandle());
        Waiting.until(() -> !running.isAlive() || stopping || server.ready(), LOOK, TIME_TO_START);
        if (running.isAlive() && server.ready()) {
            return process;
        }
        // Asked to stop between the look and the start, it was perhaps not seen by the one who asked.
        running.destroyForcibly();
        Waiting.forExit(running);
        server.failedToStart();
        return Optional.empty();
    }

    private void say(Phase phase, long tookMillis) {
        run.write(new PartState(server.name(), phase, tookMillis, starts));
    }
}
