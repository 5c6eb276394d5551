package io.koppi.intake.ledger.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.CompleteContact;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
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
