package io.koppi.routing.signin.inbound;

import io.koppi.routing.signin.application.ProvisionSignIns;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Works the queue off, one wish after the other: woken at once by a commit of this process, by the clock otherwise. */
@ApplicationScoped
class ProvisioningJob {
    private final ProvisionSignIns provisionSignIns;
    private final AtomicBoolean working = new AtomicBoolean();

    ProvisioningJob(ProvisionSignIns provisionSignIns) {
        this.provisionSignIns = provisionSignIns;
    }

    @ConsumeEvent("provisioning-committed")
    Uni<Void> onCommit(String nothing) {
        return workOff();
    }

    @Scheduled(every = "1s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> onTime() {
        return workOff();
    }

    /** A wake-up while somebody works is covered: the worker looks again, and the clock comes soon. */
    private Uni<Void> workOff() {
        if (!working.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(provisionSignIns::handle)
                .whilst(didSomething -> didSomething)
                .onTermination()
                .invoke(() -> working.set(false))
                .onItem()
                .ignoreAsUni();
    }
}
