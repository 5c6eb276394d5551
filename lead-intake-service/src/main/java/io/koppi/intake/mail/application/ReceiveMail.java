package io.koppi.intake.mail.application;

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

/** Keeps a mail, whatever it holds: its sender is a machine that would not understand a refusal. */
@ApplicationScoped
public class ReceiveMail {
    private final ReceiveContact receiveContact;

    ReceiveMail(ReceiveContact receiveContact) {
        this.receiveContact = receiveContact;
    }

    public Uni<Void> handle(Door door, RawContact raw) {
        try {
            List<ContactDraft> drafts = ReadMail.of(raw.body()).drafts(door);
            return drafts.isEmpty()
                    ? keepUnread(door, raw, "no-adf")
                    : receiveContact.handle(door, raw, drafts, Unreachable.KEEP).replaceWithVoid();
        } catch (Unreadable e) {
            return keepUnread(door, raw, "adf-unreadable");
        } catch (MessagingException e) {
            return keepUnread(door, raw, "mail-unreadable");
        }
    }

    private Uni<Void> keepUnread(Door door, RawContact raw, String reason) {
        return receiveContact
                .keepUnread(door, raw, ReadMail.transportKey(raw.body()), reason)
                .replaceWithVoid();
    }
}
