package io.koppi.intake.file.inbound;

import io.koppi.intake.file.application.RunImports;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs started imports, one at a time on each replica: a long list must not take the doors' connections. */
@ApplicationScoped
class ImportJob {
    private final RunImports runImports;

    ImportJob(RunImports runImports) {
        this.runImports = runImports;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everySecond() {
        return runImports.handle();
    }
}
