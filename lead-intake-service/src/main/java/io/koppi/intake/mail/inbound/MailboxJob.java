package io.koppi.intake.mail.inbound;

import io.koppi.intake.mail.application.ImapConfig;
import io.koppi.intake.mail.application.Mailboxes;
import io.koppi.intake.mail.application.Mailboxes.Due;
import io.koppi.intake.mail.application.ReadMailbox;
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

/** Has the mailboxes read that are due, each on a virtual thread of its own: a slow server holds up nobody else's mail. */
@ApplicationScoped
class MailboxJob {
    private static final Logger LOG = Logger.getLogger(MailboxJob.class);

    private final Mailboxes mailboxes;
    private final ReadMailbox readMailbox;
    private final ImapConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger reading = new AtomicInteger();

    MailboxJob(Mailboxes mailboxes, ReadMailbox readMailbox, ImapConfig config) {
        this.mailboxes = mailboxes;
        this.readMailbox = readMailbox;
        this.config = config;
    }

    @Scheduled(
            every = "${intake.imap.tick:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> everyTick() {
        int free = config.mostAtOnce() - reading.get();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : mailboxes
                        .take(free, config.lease())
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
                readMailbox.handle(due);
            } catch (ReadMailbox.NotKept | RuntimeException e) {
                LOG.warnf(
                        "Mailbox of channel %s put off: %s",
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
