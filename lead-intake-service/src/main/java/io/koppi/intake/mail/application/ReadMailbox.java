package io.koppi.intake.mail.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.mail.application.Imap.Fetched;
import io.koppi.intake.mail.application.Imap.ImapFailure;
import io.koppi.intake.mail.application.Imap.Inbox;
import io.koppi.intake.mail.application.Mailboxes.Due;
import io.koppi.intake.mail.application.Mailboxes.Mark;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what is new in one mailbox. Each mail is on disk before the mark moves over it; when it cannot be kept the turn ends there
 * and the next one begins with it. Waits for the server and the database, so it wants a virtual thread.
 */
@ApplicationScoped
public class ReadMailbox {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Imap imap;
    private final Mailboxes mailboxes;
    private final Doors doors;
    private final ReceiveMail receiveMail;
    private final ImapConfig config;
    private final Clock clock;

    ReadMailbox(Imap imap, Mailboxes mailboxes, Doors doors, ReceiveMail receiveMail, ImapConfig config, Clock clock) {
        this.imap = imap;
        this.mailboxes = mailboxes;
        this.doors = doors;
        this.receiveMail = receiveMail;
        this.config = config;
        this.clock = clock;
    }

    /** The database did not do its part; whatever was not settled is due again when the lease ends. */
    public static final class NotKept extends Exception {
        NotKept(Throwable cause) {
            super(cause);
        }
    }

    public void handle(Due due) throws NotKept, InterruptedException {
        Optional<Door> door = waitFor(doors.of(due.tenantId(), due.channelId()))
                .filter(open -> open.kind().takesMail());
        Optional<ImapOptions> options = door.flatMap(open -> open.options().imap());
        Optional<String> password = door.flatMap(open -> open.secrets().imapPassword());
        if (door.isEmpty() || options.isEmpty() || password.isEmpty()) {
            settle(due, Optional.empty(), config.every());
            return;
        }
        try (Inbox inbox = imap.open(options.get(), password.get())) {
            boolean isEmptied = read(due, door.get(), options.get(), inbox);
            settle(due, Optional.empty(), isEmptied ? config.every() : AT_ONCE);
        } catch (ImapFailure e) {
            settle(due, Optional.of(e.reason()), config.every());
        } catch (NotKept e) {
            settle(due, Optional.of("mail-not-kept"), config.every());
            throw e;
        }
    }

    /** False when the turn ended before the mails did. */
    private boolean read(Due due, Door door, ImapOptions options, Inbox inbox)
            throws ImapFailure, NotKept, InterruptedException {
        Mark mark = begin(due.mark(), name(options), inbox);
        Instant end = clock.instant().plus(config.longestTurn());
        boolean isOurs = waitFor(mailboxes.advance(due, mark, config.lease()));
        for (long uid : inbox.after(mark.uid())) {
            if (!isOurs || clock.instant().isAfter(end)) {
                return false;
            }
            keep(door, inbox.validity(), uid, inbox.fetch(uid));
            isOurs = waitFor(mailboxes.advance(due, mark.at(uid), config.lease()));
        }
        return true;
    }

    private Mark begin(Mark mark, String mailbox, Inbox inbox) throws ImapFailure {
        if (!mark.mailbox().equals(mailbox)) {
            return new Mark(
                    mailbox, inbox.validity(), inbox.before(clock.instant().minus(config.lookBack())));
        }
        // Numbered anew: all is read again, and what we have is recognised by its Message-ID.
        return mark.validity() == inbox.validity() ? mark : new Mark(mailbox, inbox.validity(), 0);
    }

    private void keep(Door door, long validity, long uid, Fetched fetched) throws NotKept, InterruptedException {
        RawContact raw = new RawContact("email", "message/rfc822", Map.of(), fetched.bytes(), clock.instant());
        switch (fetched.condition()) {
            case WHOLE -> waitFor(receiveMail.handle(door, raw));
            case TOO_LARGE ->
                waitFor(receiveMail.keepUnread(door, raw, ReadMail.transportKey(raw.body()), "mail-too-large"));
            case REFUSED ->
                waitFor(receiveMail.keepUnread(door, raw, "imap:" + validity + ":" + uid, "mail-not-given"));
            case GONE -> {
                // Who deleted it wanted it unread.
            }
        }
    }

    private static String name(ImapOptions options) {
        String whole = options.host() + ":" + options.portInUse() + "/" + options.user() + "/" + options.folderInUse();
        return BodyHash.of(whole.getBytes(StandardCharsets.UTF_8));
    }

    private void settle(Due due, Optional<String> failure, Duration pause) throws NotKept, InterruptedException {
        waitFor(mailboxes.settle(due, failure, pause));
    }

    private <T> T waitFor(Uni<T> work) throws NotKept, InterruptedException {
        try {
            return work.subscribeAsCompletionStage().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept(e);
        }
    }
}
