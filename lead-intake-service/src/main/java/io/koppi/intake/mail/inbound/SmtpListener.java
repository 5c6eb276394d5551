package io.koppi.intake.mail.inbound;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.mail.application.MailConfig;
import io.koppi.intake.mail.application.ReceiveMail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for mail. Each connection has a virtual thread, which may wait for the database. */
@ApplicationScoped
public class SmtpListener {
    private static final Logger LOG = Logger.getLogger(SmtpListener.class);
    private static final int MOST_RECIPIENTS = 20;

    private final Doors doors;
    private final ReceiveMail receiveMail;
    private final MailConfig config;
    private final Clock clock;
    private Optional<SMTPServer> server = Optional.empty();

    SmtpListener(Doors doors, ReceiveMail receiveMail, MailConfig config, Clock clock) {
        this.doors = doors;
        this.receiveMail = receiveMail;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        SMTPServer listening = SMTPServer.port(config.port())
                .softwareName("Koppi")
                .messageHandlerFactory(context -> new MailConversation(doors, receiveMail, config, clock))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .maxMessageSize(config.largestMail())
                .maxConnections(config.mostConnections())
                .maxRecipients(MOST_RECIPIENTS)
                .enableTLS(false)
                .build();
        listening.start();
        server = Optional.of(listening);
        LOG.infof("Mail is taken on port %d", port());
    }

    void stop(@Observes ShutdownEvent event) {
        server.ifPresent(SMTPServer::stop);
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return server.map(SMTPServer::getPortAllocated).orElseThrow();
    }
}
