package io.koppi.intake.silence.inbound;

import io.koppi.intake.silence.application.FindSilence;
import io.koppi.intake.silence.application.Silences.Silent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks for channels that have gone silent. Each has a metric of its own while it is. */
@ApplicationScoped
class SilenceJob {
    private static final Logger LOG = Logger.getLogger(SilenceJob.class);

    private final FindSilence findSilence;
    private final MultiGauge gauge;

    SilenceJob(FindSilence findSilence, MeterRegistry meters) {
        this.findSilence = findSilence;
        this.gauge = MultiGauge.builder("intake.channel.silent").register(meters);
    }

    @Scheduled(
            every = "${intake.silence.every:15m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> look() {
        return findSilence
                .handle()
                .invoke(found -> found.ifPresent(this::tell))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Silent channels were not looked for: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private void tell(List<Silent> silent) {
        gauge.register(
                silent.stream()
                        .<Row<?>>map(
                                one -> Row.of(Tags.of("channel", one.channelId().toString()), 1))
                        .toList(),
                true);
    }
}
