package io.koppi.intake.mail.inbound;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Hangs up on a sender who needs too long for one mail, by which all connections could be held with a byte a minute. When there are
 * too many at once, the one that has needed longest goes, so that whoever comes is heard.
 */
final class SlowSenders implements SessionHandler {
    private static final Logger LOG = Logger.getLogger(SlowSenders.class);

    private final Clock clock;
    private final int most;
    private final Map<Session, Instant> begun = new ConcurrentHashMap<>();

    SlowSenders(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        begun.put(session, clock.instant());
        if (begun.size() > most) {
            begun.entrySet().stream()
                    .min(Comparator.comparing(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .ifPresent(this::hangUp);
        }
        return SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {
        begun.remove(session);
    }

    /** The next mail on the same connection has its own time. */
    void mailKept(MessageContext session) {
        if (session instanceof Session one) {
            begun.replace(one, clock.instant());
        }
    }

    void hangUpOnThoseBegunBefore(Instant time) {
        List<Session> slow = begun.entrySet().stream()
                .filter(one -> one.getValue().isBefore(time))
                .map(Map.Entry::getKey)
                .toList();
        slow.forEach(this::hangUp);
    }

    private void hangUp(Session session) {
        begun.remove(session);
        try {
            session.closeSocket();
        } catch (IOException e) {
            LOG.debugf("A slow sender was gone already: %s", e.getClass().getName());
        }
    }
}
