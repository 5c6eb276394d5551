package io.koppi.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows in the order they were written. Only one relay per database works at a time (advisory lock), which is
 * what keeps the order; a crash between send and delete sends a row again, so consumers deduplicate by event id. Woken by the
 * commit in this process, by NOTIFY from other replicas, and by a slow poll should both be lost.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long POLL_MILLIS = 1_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
    /** Two rounds begin at least this far apart: what is rare goes out at once, what is frequent goes out together. */
    private static final Duration ROUND = Duration.ofMillis(20);

    private static final Duration BETWEEN_PRUNES = Duration.ofHours(1);

    private final RelayConnections connections;
    private final EventPublisher publisher;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean leading;
    private volatile boolean standbyHasNews;

    OutboxRelay(RelayConnections connections, EventPublisher publisher) {
        this.connections = connections;
        this.publisher = publisher;
    }

    /** Something was committed. Cheap and harmless when there is nothing to send. */
    void wake() {
        if (!leading) {
            standbyHasNews = true;
        }
        rouse();
    }

    /** A NOTIFY comes back to the standby that sent it: being told is not having something to tell. */
    private void rouse() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        stopped.countDown();
        wake.release();
    }

    private void run() {
        while (!stopping) {
            try (RelayConnection connection = connections.open(this::rouse)) {
                lead(connection);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                leading = false;
                // What was committed while this relay still took itself for the leader was told to nobody.
                standbyHasNews = true;
                LOG.warnf("Relay starts over: %s", e.toString());
                pause(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    private void lead(RelayConnection connection) throws Exception {
        while (!stopping && !connection.tryLead()) {
            if (standbyHasNews) {
                standbyHasNews = false;
                connection.notifyLeader();
            }
            pause(POLL_MILLIS);
        }
        leading = true;
        standbyHasNews = false;
        LOG.info("Relay publishes the outbox");
        long prunedAt = System.nanoTime() - BETWEEN_PRUNES.toNanos();
        while (!stopping) {
            long began = System.nanoTime();
            if (publishPending(connection) == 0) {
                pause(POLL_MILLIS);
            } else {
                stopped.await(ROUND.toNanos() - (System.nanoTime() - began), TimeUnit.NANOSECONDS);
            }
            if (System.nanoTime() - prunedAt >= BETWEEN_PRUNES.toNanos()) {
                connection.forgetOldInbox();
                prunedAt = System.nanoTime();
            }
        }
    }

    private int publishPending(RelayConnection connection) throws Exception {
        var rows = connection.next();
        if (!rows.isEmpty()) {
            for (var refusal : publisher.publish(rows).entrySet()) {
                LOG.errorf("Kafka refuses event %s: %s", refusal.getKey().eventId(), refusal.getValue());
                connection.setAside(refusal.getKey(), refusal.getValue());
            }
            connection.delete(rows);
        }
        return rows.size();
    }

    private void pause(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
