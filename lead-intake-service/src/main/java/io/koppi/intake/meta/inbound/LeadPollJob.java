package io.koppi.intake.meta.inbound;

import io.koppi.intake.meta.application.ReconcileLeads;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few seconds, on every replica, which channels are due; how often each is polled is a setting. */
@ApplicationScoped
class LeadPollJob {
    private final ReconcileLeads reconcileLeads;

    LeadPollJob(ReconcileLeads reconcileLeads) {
        this.reconcileLeads = reconcileLeads;
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> poll() {
        return reconcileLeads.handle();
    }
}
