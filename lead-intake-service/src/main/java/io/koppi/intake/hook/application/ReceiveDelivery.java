package io.koppi.intake.hook.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Outcome;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.NotUnderstood;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.erasure.application.EraseContact;
import io.koppi.intake.fetch.application.LeadsDue;
import io.koppi.intake.hook.application.HookDoor.Sender;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what an authentic delivery says: its contacts, and the leads it only announces, which are fetched at once. */
@ApplicationScoped
public class ReceiveDelivery {
    private final ReceiveContact receiveContact;
    private final Contacts contacts;
    private final LeadsDue leadsDue;
    private final EraseContact eraseContact;
    private final TenantTransaction transaction;

    ReceiveDelivery(
            ReceiveContact receiveContact,
            Contacts contacts,
            LeadsDue leadsDue,
            EraseContact eraseContact,
            TenantTransaction transaction) {
        this.receiveContact = receiveContact;
        this.contacts = contacts;
        this.leadsDue = leadsDue;
        this.eraseContact = eraseContact;
        this.transaction = transaction;
    }

    /** What the sender hears. */
    public sealed interface Answer {
        record Accepted(List<Kept> contacts) implements Answer {}

        record Refused(List<FieldProblem> problems) implements Answer {}

        /** The id has stood for another body before; nothing of this one is kept. */
        record KeyReused() implements Answer {}
    }

    public Uni<Answer> handle(Door door, HookDoor hook, RawContact raw) throws Unreadable {
        Reading reading;
        try {
            reading = hook.read(door, raw);
        } catch (NotUnderstood e) {
            if (hook.sender() == Sender.PROGRAM) {
                throw e;
            }
            return receiveContact
                    .keepUnread(door, raw, BodyHash.of(raw.body()), e.reason())
                    .map(kept -> new Answer.Accepted(List.of(kept)));
        }
        Uni<List<Kept>> announced = forget(door, reading).chain(() -> keepAnnounced(door, raw, reading));
        if (reading.contacts().isEmpty()) {
            return announced.map(Answer.Accepted::new);
        }
        Unreachable unreachable = hook.sender() == Sender.PROGRAM ? Unreachable.REFUSE : Unreachable.KEEP;
        return announced.chain(fetching -> receiveContact
                .handle(door, raw, reading.contacts(), unreachable)
                .map(outcome -> with(fetching, outcome))
                .chain(answer -> hook.promisesOneBody(raw)
                        ? oneBody(door, raw, answer)
                        : Uni.createFrom().item(answer)));
    }

    /** A person we never heard of is forgotten already. */
    private Uni<Void> forget(Door door, Reading reading) {
        return Multi.createFrom()
                .iterable(reading.forgotten())
                .onItem()
                .transformToUniAndConcatenate(
                        externalId -> eraseContact.handle(door.tenantId(), door.channelId(), externalId))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<Kept>> keepAnnounced(Door door, RawContact raw, Reading reading) {
        return reading.announced().isEmpty()
                ? Uni.createFrom().item(List.of())
                : receiveContact.keepAnnounced(door, raw, reading.announced()).invoke(leadsDue::now);
    }

    private static Answer with(List<Kept> fetching, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                new Answer.Accepted(Stream.concat(fetching.stream(), accepted.contacts().stream())
                        .toList());
            case Outcome.Refused refused -> new Answer.Refused(refused.problems());
        };
    }

    /** Asked after keeping: of two deliveries at the same moment, only then is it sure which was first. */
    private Uni<Answer> oneBody(Door door, RawContact raw, Answer answer) {
        Optional<Kept> before = answer instanceof Answer.Accepted accepted
                ? accepted.contacts().stream().filter(kept -> !kept.fresh()).findFirst()
                : Optional.empty();
        if (before.isEmpty()) {
            return Uni.createFrom().item(answer);
        }
        return transaction
                .run(
                        door.tenantId(),
                        () -> contacts.raw(door.tenantId(), before.get().contactId()))
                .map(first -> first.isEmpty() || Arrays.equals(first.get().body(), raw.body())
                        ? answer
                        : new Answer.KeyReused());
    }
}
