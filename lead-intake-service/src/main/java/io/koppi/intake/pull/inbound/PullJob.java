package io.koppi.intake.pull.inbound;

import io.koppi.intake.pull.application.NotKept;
import io.koppi.intake.pull.application.PullConfig;
import io.koppi.intake.pull.application.PullSource;
import io.koppi.intake.pull.application.Pulls;
import io.koppi.intake.pull.application.Pulls.Due;
import io.koppi.intake.pull.application.TakeTurn;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Has read what is due, each source on a virtual thread of its own: a slow server holds up nobody else's contacts. */
@ApplicationScoped
class PullJob {
    private static final Logger LOG = Logger.getLogger(PullJob.class);

    private final List<PullSource> sources;
    private final Pulls pulls;
    private final TakeTurn takeTurn;
    private final PullConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> reading = new ConcurrentHashMap<>();

    PullJob(@All List<PullSource> sources, Pulls pulls, TakeTurn takeTurn, PullConfig config) {
        this.sources = List.copyOf(sources);
        this.pulls = pulls;
        this.takeTurn = takeTurn;
        this.config = config;
    }

    @Scheduled(
            every = "${intake.pull.tick:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everyTick() {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(this::startWhatIsDue)
                .collect()
                .last();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private Uni<Void> startWhatIsDue(PullSource source) {
        int free = config.mostAtOnce() - reading.getOrDefault(source.option(), 0);
        return free <= 0
                ? Uni.createFrom().voidItem()
                : pulls.take(source.option(), free, config.lease())
                        .invoke(taken -> taken.forEach(due -> start(source, due)))
                        .replaceWithVoid();
    }

    private void start(PullSource source, Due due) {
        reading.merge(source.option(), 1, Integer::sum);
        threads.execute(() -> {
            try {
                takeTurn.handle(source, due);
            } catch (NotKept | RuntimeException e) {
                LOG.warnf(
                        "%s of channel %s put off: %s",
                        source.option(), due.channelId(), rootOf(e).getClass().getName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                reading.merge(source.option(), -1, Integer::sum);
            }
        });
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
