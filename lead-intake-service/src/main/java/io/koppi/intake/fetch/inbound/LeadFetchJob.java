package io.koppi.intake.fetch.inbound;

import io.koppi.intake.fetch.application.FetchLeads;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches announced leads: at once when one was announced here, and every second what is due again. */
@ApplicationScoped
class LeadFetchJob {
    private final FetchLeads fetchLeads;

    LeadFetchJob(FetchLeads fetchLeads) {
        this.fetchLeads = fetchLeads;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everySecond() {
        return fetchLeads.handle();
    }

    @ConsumeEvent("leads-due")
    Uni<Void> atOnce(String news) {
        return fetchLeads.handle();
    }
}
