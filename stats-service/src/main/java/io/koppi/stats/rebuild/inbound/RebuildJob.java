package io.koppi.stats.rebuild.inbound;

import io.koppi.stats.rebuild.application.ContinueRebuild;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every second, on every replica, whether a rebuild is due. */
@ApplicationScoped
class RebuildJob {
    private final ContinueRebuild continueRebuild;

    RebuildJob(ContinueRebuild continueRebuild) {
        this.continueRebuild = continueRebuild;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> run() {
        return continueRebuild.handle();
    }
}
