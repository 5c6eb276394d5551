package io.koppi.intake.ledger.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.CompleteContact;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.HookDoors;
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
    private final HookDoors hooks;

    ReadAgain(CompleteContact completeContact, ReceiveContact receiveContact, HookDoors hooks) {
        this.completeContact = completeContact;
        this.receiveContact = receiveContact;
        this.hooks = hooks;
    }

    /** What the bytes say of the failed contact itself, if anything, and what else they hold. */
    record Again(Optional<ContactDraft> own, List<ContactDraft> others) {}

    Again read(Failed failed, Door door, RawContact raw) {
        // The delivery that announces a contact names it and tells of others.
        List<ContactDraft> drafts = failed.announced() ? List.of() : drafts(door, raw);
        Optional<ContactDraft> own = drafts.stream()
                .filter(draft -> draft.externalId().equals(failed.externalId()))
                .findFirst()
                .or(() -> drafts.stream().findFirst());
        List<ContactDraft> others = drafts.stream()
                .filter(draft -> own.filter(first -> first.externalId().equals(draft.externalId()))
                        .isEmpty())
                .toList();
        return new Again(own, others);
    }

    /** The failed contact keeps its id; what else the bytes hold is kept beside it. False when somebody else was first. */
    Uni<Boolean> complete(
            Failed failed, Door door, RawContact raw, NormalisedContact contact, List<ContactDraft> others) {
        return completeContact
                .handle(failed.origin(), failed.contactId(), contact)
                .chain(done -> !done || others.isEmpty()
                        ? Uni.createFrom().item(done)
                        : receiveContact
                                .handle(door, raw, others, Unreachable.KEEP)
                                .replaceWith(true));
    }

    private List<ContactDraft> drafts(Door door, RawContact raw) {
        try {
            if (raw.transport().equals("email")) {
                return ReadMail.of(raw.body()).drafts(door);
            }
            Optional<HookDoor> hook = hooks.of(door.kind());
            return hook.isPresent() ? hook.get().read(door, raw).contacts() : List.of();
        } catch (Unreadable | MessagingException e) {
            return List.of();
        }
    }
}
