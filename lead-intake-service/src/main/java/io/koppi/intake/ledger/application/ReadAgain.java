package io.koppi.intake.ledger.application;

import io.koppi.intake.adf.application.ReadAdf;
import io.koppi.intake.adf.application.UnreadableAdf;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.CompleteContact;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.mail.application.ReadMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;

/** Reads kept bytes with today's reader and mapping. */
@ApplicationScoped
public class ReadAgain {
    private final CompleteContact completeContact;
    private final ReceiveContact receiveContact;

    ReadAgain(CompleteContact completeContact, ReceiveContact receiveContact) {
        this.completeContact = completeContact;
        this.receiveContact = receiveContact;
    }

    /** False when it still cannot be understood. The failed contact keeps its id; what else the bytes hold is kept beside it. */
    Uni<Boolean> handle(Failed failed, Door door, RawContact raw) {
        List<ContactDraft> drafts = drafts(door, raw);
        Optional<ContactDraft> own = drafts.stream()
                .filter(draft -> draft.externalId().equals(failed.externalId()))
                .findFirst()
                .or(() -> drafts.stream().findFirst());
        if (own.isEmpty()
                || !(Normalise.of(own.get(), door, raw.arrivedAt()) instanceof Normalise.Outcome.Usable usable)) {
            return Uni.createFrom().item(false);
        }
        List<ContactDraft> others = drafts.stream()
                .filter(draft -> !draft.externalId().equals(own.get().externalId()))
                .toList();
        return completeContact
                .handle(failed.origin(), failed.contactId(), usable.contact())
                .chain(() -> others.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : receiveContact
                                .handle(door, raw, others, Unreachable.KEEP)
                                .replaceWithVoid())
                .replaceWith(true);
    }

    private static List<ContactDraft> drafts(Door door, RawContact raw) {
        try {
            return raw.transport().equals("email")
                    ? ReadMail.of(raw.body()).drafts(door)
                    : ReadAdf.handle(door, raw.body(), raw.contentType(), Optional.empty());
        } catch (UnreadableAdf | MessagingException e) {
            return List.of();
        }
    }
}
