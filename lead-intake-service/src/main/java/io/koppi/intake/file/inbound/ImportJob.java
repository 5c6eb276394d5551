package io.koppi.intake.file.inbound;

import io.koppi.intake.file.application.RunImports;
import io.koppi.intake.file.application.RunUndos;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs started imports and their undoing, one at a time on each replica: a long list must not take the doors' connections. */
@ApplicationScoped
class ImportJob {
    private final RunImports runImports;
    private final RunUndos runUndos;

    ImportJob(RunImports runImports, RunUndos runUndos) {
        this.runImports = runImports;
        this.runUndos = runUndos;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everySecond() {
        return runImports.handle();
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> undo() {
        return runUndos.handle();
    }
}
