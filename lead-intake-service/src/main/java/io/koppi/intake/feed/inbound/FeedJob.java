package io.koppi.intake.feed.inbound;

import io.koppi.intake.feed.application.FeedConfig;
import io.koppi.intake.feed.application.Feeds;
import io.koppi.intake.feed.application.Feeds.Due;
import io.koppi.intake.feed.application.ReadFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Has the feeds read that are due, each on a virtual thread of its own: a slow server holds up nobody else's contacts. */
@ApplicationScoped
class FeedJob {
    private static final Logger LOG = Logger.getLogger(FeedJob.class);

    private final Feeds feeds;
    private final ReadFeed readFeed;
    private final FeedConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger reading = new AtomicInteger();

    FeedJob(Feeds feeds, ReadFeed readFeed, FeedConfig config) {
        this.feeds = feeds;
        this.readFeed = readFeed;
        this.config = config;
    }

    @Scheduled(
            every = "${intake.feed.tick:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everyTick() {
        int free = config.mostAtOnce() - reading.get();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : feeds.take(free, config.lease())
                        .invoke(due -> due.forEach(this::start))
                        .replaceWithVoid();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private void start(Due due) {
        reading.incrementAndGet();
        threads.execute(() -> {
            try {
                readFeed.handle(due);
            } catch (ReadFeed.NotKept | RuntimeException e) {
                LOG.warnf(
                        "Feed of channel %s put off: %s",
                        due.channelId(), rootOf(e).getClass().getName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                reading.decrementAndGet();
            }
        });
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
