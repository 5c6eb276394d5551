package io.koppi.notification.alert.inbound;

import io.koppi.notification.alert.application.Background;
import io.koppi.notification.alert.application.DispatchAlerts;
import io.koppi.notification.alert.application.PlanLateAlerts;
import io.koppi.notification.alert.application.SettleOverdue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The net under the wake-up after a commit: alerts that were postponed, whose replica died, or that waited for a session. */
@ApplicationScoped
class DispatchJob {
    private static final Logger LOG = Logger.getLogger(DispatchJob.class);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final long SECONDS_TO_FINISH = 7;

    private final DispatchAlerts dispatchAlerts;
    private final PlanLateAlerts planLateAlerts;
    private final SettleOverdue settleOverdue;
    private final Background background;

    DispatchJob(
            DispatchAlerts dispatchAlerts,
            PlanLateAlerts planLateAlerts,
            SettleOverdue settleOverdue,
            Background background) {
        this.dispatchAlerts = dispatchAlerts;
        this.planLateAlerts = planLateAlerts;
        this.settleOverdue = settleOverdue;
        this.background = background;
    }

    @Scheduled(every = "1s", skipExecutionIf = ApplicationNotRunning.class)
    void dispatch() {
        dispatchAlerts.wake();
    }

    @Scheduled(
            every = "${notification.alert.settle-every:5s}",
            skipExecutionIf = ApplicationNotRunning.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return background
                .apart(() -> planLateAlerts.handle().chain(() -> settleOverdue.handle(dispatchAlerts.underWay())))
                .onFailure()
                .invoke(failure -> LOG.warnf("Overdue alerts were not settled: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** A submit that is cut off would be repeated by the next process, so the last answers are waited for. */
    void finish(@Observes @Priority(1_000) ShutdownEvent event) throws InterruptedException {
        dispatchAlerts.stop();
        try {
            Multi.createFrom()
                    .ticks()
                    .every(GLANCE)
                    .filter(tick -> dispatchAlerts.underWay().isEmpty())
                    .toUni()
                    .subscribeAsCompletionStage()
                    .get(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("%d submits end unconfirmed", dispatchAlerts.underWay().size());
        }
    }
}
