package io.koppi.platform.run;

import io.koppi.platform.run.RunFiles.PartState;
import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Keeps one part running: starts it, and starts it again when it has died, after a pause that grows while it keeps dying. */
final class Keeper {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration TIME_TO_START = Duration.ofMinutes(4);
    /** The first stop of a part writes its start-up cache, which takes a while. */
    private static final Duration TIME_TO_STOP = Duration.ofMinutes(3);

    private final Server server;
    private final RunFiles run;
    private final Restarts restarts = new Restarts();
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Optional<Process> process = Optional.empty();
    private int starts;

    Keeper(Server server, RunFiles run) {
        this.server = server;
        this.run = run;
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
        starts++;
        say(Phase.STARTING, 0);
        Process running;
        try {
            server.prepare();
            Launch launch = server.launch();
            running = launch.start();
        } catch (RuntimeException e) {
            System.err.println(server.name() + " cannot start: " + e.getMessage());
            return false;
        }
        process = Optional.of(running);
        run.processIs(server.name(), running.toHandle());
        if (stopping) {
            // Asked to stop between the look and the start.
            running.destroyForcibly();
            return false;
        }
        Waiting.until(() -> !running.isAlive() || stopping || server.ready(), LOOK, TIME_TO_START);
        boolean ready = running.isAlive() && !stopping && server.ready();
        if (ready) {
            say(Phase.READY, Duration.between(began, Instant.now()).toMillis());
            firstReady.countDown();
            Waiting.forExit(running);
        } else if (!stopping) {
            running.destroyForcibly();
        }
        return ready;
    }

    private void say(Phase phase, long tookMillis) {
        run.write(new PartState(server.name(), phase, tookMillis, starts));
    }
}
