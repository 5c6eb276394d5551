package io.koppi.intake.hook.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Outcome;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.fetch.application.LeadsDue;
import io.koppi.intake.hook.application.HookDoor.Sender;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what an authentic delivery says: its contacts, and the leads it only announces, which are fetched at once. */
@ApplicationScoped
public class ReceiveDelivery {
    private final ReceiveContact receiveContact;
    private final LeadsDue leadsDue;

    ReceiveDelivery(ReceiveContact receiveContact, LeadsDue leadsDue) {
        this.receiveContact = receiveContact;
        this.leadsDue = leadsDue;
    }

    public Uni<Outcome> handle(Door door, HookDoor hook, RawContact raw) throws Unreadable {
        Reading reading = hook.read(door, raw);
        Uni<List<Kept>> announced = keepAnnounced(door, raw, reading);
        if (reading.contacts().isEmpty()) {
            return announced.map(Outcome.Accepted::new);
        }
        Unreachable unreachable = hook.sender() == Sender.PROGRAM ? Unreachable.REFUSE : Unreachable.KEEP;
        return announced.chain(fetching -> receiveContact
                .handle(door, raw, reading.contacts(), unreachable)
                .map(outcome -> with(fetching, outcome)));
    }

    private Uni<List<Kept>> keepAnnounced(Door door, RawContact raw, Reading reading) {
        return reading.announced().isEmpty()
                ? Uni.createFrom().item(List.of())
                : receiveContact.keepAnnounced(door, raw, reading.announced()).invoke(leadsDue::now);
    }

    private static Outcome with(List<Kept> fetching, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                new Outcome.Accepted(Stream.concat(fetching.stream(), accepted.contacts().stream())
                        .toList());
            case Outcome.Refused refused -> refused;
        };
    }
}
