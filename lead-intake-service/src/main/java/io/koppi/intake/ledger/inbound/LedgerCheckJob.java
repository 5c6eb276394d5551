package io.koppi.intake.ledger.inbound;

import io.koppi.intake.ledger.application.CheckLedger;
import io.koppi.intake.ledger.application.Ledger.Difference;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Looks again and again whether a contact was lost. A difference is an alarm: nothing we know of explains one. */
@ApplicationScoped
class LedgerCheckJob {
    private static final Logger LOG = Logger.getLogger(LedgerCheckJob.class);

    private final CheckLedger checkLedger;
    private final AtomicInteger differences = new AtomicInteger();

    LedgerCheckJob(CheckLedger checkLedger, MeterRegistry meters) {
        this.checkLedger = checkLedger;
        meters.gauge("intake.ledger.difference", differences);
    }

    @Scheduled(
            every = "${intake.ledger.check-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> check() {
        return checkLedger
                .handle()
                .invoke(found -> found.ifPresent(this::tell))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The ledger was not checked: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private void tell(List<Difference> found) {
        differences.set(found.size());
        found.forEach(difference -> LOG.errorf(
                "The ledger differs from the contacts on disk: tenant %s, channel %s, day %s",
                difference.tenantId(), difference.channelId(), difference.day()));
    }
}
