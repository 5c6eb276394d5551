package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.application.ReportTokens;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Every replica shows the same figure, whichever of them asked the provider. */
@ApplicationScoped
class TokenReportJob {
    private final ReportTokens reportTokens;

    TokenReportJob(ReportTokens reportTokens) {
        this.reportTokens = reportTokens;
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> report() {
        return reportTokens.handle();
    }
}
