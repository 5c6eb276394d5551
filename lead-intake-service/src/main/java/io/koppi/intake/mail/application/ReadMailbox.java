package io.koppi.intake.mail.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.mail.application.Imap.Fetched;
import io.koppi.intake.mail.application.Imap.Inbox;
import io.koppi.intake.pull.application.NotKept;
import io.koppi.intake.pull.application.PullSource;
import io.koppi.intake.pull.application.Pulls.Mark;
import io.koppi.intake.pull.application.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads what is new in one mailbox, mail by mail; nothing in the mailbox is changed. */
@ApplicationScoped
class ReadMailbox implements PullSource {
    private final Imap imap;
    private final ReceiveMail receiveMail;
    private final ImapConfig config;
    private final Clock clock;

    ReadMailbox(Imap imap, ReceiveMail receiveMail, ImapConfig config, Clock clock) {
        this.imap = imap;
        this.receiveMail = receiveMail;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Where in a mailbox.
     *
     * @param validity changes when the server has numbered the mails anew
     * @param uid of the last mail that is kept
     */
    private record Place(long validity, long uid) {
        static Place of(String position) {
            int colon = position.indexOf(':');
            return new Place(
                    Long.parseLong(position.substring(0, colon)), Long.parseLong(position.substring(colon + 1)));
        }

        String position() {
            return validity + ":" + uid;
        }
    }

    @Override
    public String option() {
        return "imap";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public boolean read(Door door, Turn turn) throws NotKept, InterruptedException {
        Optional<ImapOptions> options = door.options().imap();
        Optional<String> password = door.secrets().imapPassword();
        if (!door.kind().takesMail() || options.isEmpty() || password.isEmpty()) {
            return true;
        }
        try (Inbox inbox = imap.open(options.get(), password.get())) {
            return read(door, turn, name(options.get()), inbox);
        }
    }

    private boolean read(Door door, Turn turn, String mailbox, Inbox inbox) throws NotKept, InterruptedException {
        Place place = begin(turn.mark(), mailbox, inbox);
        Mark mark = new Mark(mailbox, place.position());
        turn.moveTo(mark);
        for (long uid : inbox.after(place.uid())) {
            if (turn.isOver()) {
                return false;
            }
            keep(door, turn, inbox.fetch(uid), new Place(inbox.validity(), uid));
            turn.moveTo(mark.at(new Place(inbox.validity(), uid).position()));
        }
        return true;
    }

    private Place begin(Mark mark, String mailbox, Inbox inbox) {
        if (!mark.source().equals(mailbox)) {
            return new Place(inbox.validity(), inbox.before(clock.instant().minus(config.lookBack())));
        }
        Place place = Place.of(mark.position());
        // Numbered anew: all is read again, and what we have is recognised by its Message-ID.
        return place.validity() == inbox.validity() ? place : new Place(inbox.validity(), 0);
    }

    private void keep(Door door, Turn turn, Fetched fetched, Place place) throws NotKept, InterruptedException {
        RawContact raw = new RawContact("email", "message/rfc822", Map.of(), fetched.bytes(), clock.instant());
        switch (fetched.condition()) {
            case WHOLE -> turn.waitFor(receiveMail.handle(door, raw));
            case TOO_LARGE ->
                turn.waitFor(receiveMail.keepUnread(door, raw, ReadMail.transportKey(raw.body()), "mail-too-large"));
            case REFUSED ->
                turn.waitFor(receiveMail.keepUnread(door, raw, "imap:" + place.position(), "mail-not-given"));
            case GONE -> {
                // Who deleted it wanted it unread.
            }
        }
    }

    private static String name(ImapOptions options) {
        String whole = options.host() + ":" + options.portInUse() + "/" + options.user() + "/" + options.folderInUse();
        return BodyHash.of(whole.getBytes(StandardCharsets.UTF_8));
    }
}
