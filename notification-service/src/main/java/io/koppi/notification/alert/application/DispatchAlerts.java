package io.koppi.notification.alert.application;

import io.koppi.messaging.Outage;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.quicklink.application.LinkSecrets;
import io.koppi.notification.sms.application.SmsSender;
import io.koppi.notification.sms.domain.Sms;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends what is due, as soon as it is woken. One taker at a time in this process; what it took is submitted side by side and never
 * waited for, so a slow answer holds up nobody else's alert. Not more is taken than may be under way at once.
 */
@ApplicationScoped
public class DispatchAlerts {
    private static final Logger LOG = Logger.getLogger(DispatchAlerts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final TakeDueAlerts takeDueAlerts;
    private final RecordOutcome recordOutcome;
    private final SmsSender sender;
    private final LinkSecrets secrets;
    private final Background background;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean taking = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean stopping;

    DispatchAlerts(
            TakeDueAlerts takeDueAlerts,
            RecordOutcome recordOutcome,
            SmsSender sender,
            LinkSecrets secrets,
            Background background,
            Clock clock) {
        this.takeDueAlerts = takeDueAlerts;
        this.recordOutcome = recordOutcome;
        this.sender = sender;
        this.secrets = secrets;
        this.background = background;
        this.clock = clock;
    }

    /** Something may be due. Cheap, does not block, and harmless when there is nothing. */
    public void wake() {
        wanted.set(true);
        if (taking.compareAndSet(false, true)) {
            take();
        }
    }

    /** What this process is submitting now, or has not yet stored the answer of. */
    public Set<UUID> underWay() {
        return Set.copyOf(underWay);
    }

    /** Takes nothing more; what is under way goes on. */
    public void stop() {
        stopping = true;
    }

    private void take() {
        wanted.set(false);
        int room = stopping ? 0 : sender.window() - underWay.size();
        if (room <= 0) {
            wanted.set(true);
            release();
            return;
        }
        background.apart(() -> takeDueAlerts.handle(room)).subscribe().with(due -> submitAll(due, room), failure -> {
            LOG.warnf("Due alerts were not taken: %s", failure.toString());
            release();
        });
    }

    private void submitAll(List<Alert> due, int room) {
        due.forEach(alert -> underWay.add(alert.id()));
        due.forEach(this::submit);
        if (due.size() == room) {
            wanted.set(true);
        }
        release();
    }

    /** A wake-up that came meanwhile must not be lost; with no room left, it is the next answer's to wake. */
    private void release() {
        taking.set(false);
        if (wanted.get() && !stopping && sender.window() > underWay.size()) {
            wake();
        }
    }

    private void submit(Alert alert) {
        Uni.createFrom()
                .deferred(() -> sender.submit(sms(alert)))
                .chain(outcome -> record(alert, outcome, clock.instant()))
                .onTermination()
                .invoke(() -> underWay.remove(alert.id()))
                .subscribe()
                .with(
                        recorded -> wakeIfWanted(),
                        failure -> LOG.errorf(failure, "The answer to %s was not stored", alert));
    }

    /** Most answers leave nothing that had to wait for room, and looking costs a transaction. */
    private void wakeIfWanted() {
        if (wanted.get()) {
            wake();
        }
    }

    private Sms sms(Alert alert) {
        return new Sms(alert.id(), alert.phone(), alert.body() + secrets.address(alert.tenantId(), alert.id()));
    }

    /** The answer is known only here: while the database is away it is kept and stored as soon as possible. */
    private Uni<Void> record(Alert alert, SubmitOutcome outcome, Instant at) {
        return Uni.createFrom()
                .deferred(() -> recordOutcome.handle(alert, outcome, at))
                .onFailure(Outage::causedBy)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
