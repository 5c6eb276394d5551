package io.koppi.intake.mail.inbound;

import io.koppi.intake.LargeBodies;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.mail.application.MailConfig;
import io.koppi.intake.mail.application.ReceiveMail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for mail. Each connection has a virtual thread, which may wait for the database. */
@ApplicationScoped
public class SmtpListener {
    private static final Logger LOG = Logger.getLogger(SmtpListener.class);
    private static final int MOST_RECIPIENTS = 20;
    private static final int ARRIVING = 50;

    private final Doors doors;
    private final ReceiveMail receiveMail;
    private final LargeBodies largeBodies;
    private final MailConfig config;
    private final Clock clock;
    private final SlowSenders slowSenders;
    private Optional<SMTPServer> server = Optional.empty();

    SmtpListener(Doors doors, ReceiveMail receiveMail, LargeBodies largeBodies, MailConfig config, Clock clock) {
        this.doors = doors;
        this.receiveMail = receiveMail;
        this.largeBodies = largeBodies;
        this.slowSenders = new SlowSenders(clock, config.mostConnections());
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        SMTPServer listening = SMTPServer.port(config.port())
                .softwareName("Koppi")
                .messageHandlerFactory(this::conversation)
                .sessionHandler(slowSenders)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .maxMessageSize(config.largestMail())
                // Some more than are let stay: who is one too many is heard, and another goes.
                .maxConnections(config.mostConnections() + ARRIVING)
                .maxRecipients(MOST_RECIPIENTS)
                .enableTLS(false)
                .build();
        listening.start();
        server = Optional.of(listening);
        LOG.infof("Mail is taken on port %d", port());
    }

    private MessageHandler conversation(MessageContext session) {
        return new MailConversation(
                doors, receiveMail, largeBodies, config, clock, () -> slowSenders.mailKept(session));
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void everyTwoSeconds() {
        slowSenders.hangUpOnThoseBegunBefore(clock.instant().minus(config.longestMail()));
    }

    void stop(@Observes ShutdownEvent event) {
        server.ifPresent(SMTPServer::stop);
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return server.map(SMTPServer::getPortAllocated).orElseThrow();
    }
}
