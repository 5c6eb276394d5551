package io.koppi.platform.run;

import io.koppi.platform.server.ProcessLock;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.Unpacking;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * Starts the parts in order and keeps them running until it is asked to end; then it stops them in the opposite order. Only one
 * works on an installation at a time. What a killed one left running is ended first: nobody would restart it.
 */
public final class Supervisor {
    private final Installation installation;
    private final RunFiles run;
    /** A few more than there are cores: some of them wait for others most of the time, but all at once would time out. */
    private final Semaphore starting = new Semaphore(2 + Runtime.getRuntime().availableProcessors());

    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

    public Supervisor(Installation installation) {
        this.installation = installation;
        this.run = new RunFiles(installation.files());
    }

    /** Does not return before the process is asked to end. */
    public void supervise() {
        ProcessLock.holding(run.lock(), () -> {
            run.endingIs(false);
            run.supervisorIs(ProcessHandle.current());
            Orphans.end(run);
            run.forgetStates();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
            try {
                startAll();
                Waiting.pause(Duration.ofDays(10_000));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return run;
        });
    }

    private void startAll() throws InterruptedException {
        new Unpacking(installation.files()).unpackAll();
        List<Keeper> base = List.of(keeper(installation.postgres()), keeper(installation.kafka()));
        List<Keeper> onTop = installation.onTop().stream().map(this::keeper).toList();
        base.forEach(Keeper::start);
        for (Keeper keeper : base) {
            keeper.awaitReady();
        }
        installation.furnish();
        onTop.forEach(Keeper::start);
    }

    private Keeper keeper(Server server) {
        Keeper keeper = new Keeper(server, run, starting);
        keepers.add(keeper);
        return keeper;
    }

    /** What stands on top goes first, all at once; then Kafka, then Postgres, which everything writes into until its end. */
    private void stop() {
        run.endingIs(true);
        List<Keeper> onTop = keepers.stream().skip(2).toList();
        List<Thread> stops = onTop.stream()
                .map(keeper -> Thread.ofPlatform().start(keeper::stop))
                .toList();
        for (Thread stopping : stops) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        keepers.stream().limit(2).toList().reversed().forEach(Keeper::stop);
    }
}
