package io.koppi.intake.mail.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps a mail, whatever it holds: its sender is a machine that would not understand a refusal. */
@ApplicationScoped
public class ReceiveMail {
    private static final Logger LOG = Logger.getLogger(ReceiveMail.class);

    private final ReceiveContact receiveContact;

    ReceiveMail(ReceiveContact receiveContact) {
        this.receiveContact = receiveContact;
    }

    public Uni<Void> handle(Door door, RawContact raw) {
        try {
            List<ContactDraft> drafts = ReadMail.of(raw.body()).drafts(door);
            return drafts.isEmpty()
                    ? keepUnread(door, raw, door.kind() == ChannelKind.ADF ? "no-adf" : "no-contact-found")
                    : receiveContact.handle(door, raw, drafts, Unreachable.KEEP).replaceWithVoid();
        } catch (Unreadable e) {
            return keepUnread(door, raw, "adf-unreadable");
        } catch (MessagingException e) {
            return keepUnread(door, raw, "mail-unreadable");
        } catch (RuntimeException | StackOverflowError e) {
            // Our own mistake, but the sender would repeat the mail for days and a mailbox would stand still behind it.
            LOG.errorf(
                    "A mail to channel %s breaks its reader: %s",
                    door.channelId(), e.getClass().getName());
            return keepUnread(door, raw, "mail-unreadable");
        }
    }

    /** Puts a mail that is not to be read into the failed tray. */
    public Uni<Void> keepUnread(Door door, RawContact raw, String externalId, String reason) {
        return receiveContact.keepUnread(door, raw, externalId, reason).replaceWithVoid();
    }

    private Uni<Void> keepUnread(Door door, RawContact raw, String reason) {
        return keepUnread(door, raw, ReadMail.transportKey(raw.body()), reason);
    }
}
