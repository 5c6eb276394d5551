package io.koppi.routing.rule.inbound;

import io.koppi.routing.rule.application.RouteWaitingContacts;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A clock, not an event: a contact may begin to wait in the very moment its tenant becomes ready. */
@ApplicationScoped
class WaitingContactsJob {
    private final RouteWaitingContacts routeWaitingContacts;

    WaitingContactsJob(RouteWaitingContacts routeWaitingContacts) {
        this.routeWaitingContacts = routeWaitingContacts;
    }

    @Scheduled(
            every = "2s",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> onTime() {
        return Multi.createBy()
                .repeating()
                .uni(routeWaitingContacts::handle)
                .whilst(didSomething -> didSomething)
                .onItem()
                .ignoreAsUni();
    }
}
