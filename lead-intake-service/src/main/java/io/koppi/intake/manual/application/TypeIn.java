package io.koppi.intake.manual.application;

import io.koppi.directory.domain.Caller;
import io.koppi.intake.channel.application.OwnDoors;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.UuidV7;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a contact as a member typed it in. */
@ApplicationScoped
public class TypeIn {
    private final OwnDoors doors;
    private final ReceiveContact receiveContact;

    TypeIn(OwnDoors doors, ReceiveContact receiveContact) {
        this.doors = doors;
        this.receiveContact = receiveContact;
    }

    /**
     * What was typed.
     *
     * @param source how the customer came: {@code phone}, {@code walk-in}
     * @param key what the caller's program repeats when it tries again
     */
    public record Typed(
            Optional<UUID> channelId,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> message,
            Optional<String> requestType,
            Optional<UUID> locationId,
            Optional<String> postCode,
            Optional<String> subject,
            Optional<String> source,
            Optional<String> key) {
        @Override
        public String toString() {
            return "Typed[masked]";
        }
    }

    /** What the member hears. */
    public sealed interface Outcome {
        record Accepted(Kept contact) implements Outcome {}

        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    public Uni<Outcome> handle(Caller caller, Typed typed, RawContact raw) {
        return door(caller, typed).chain(found -> {
            Optional<FieldProblem> problem = problem(caller, typed, found);
            return problem.isPresent()
                    ? Uni.createFrom().item(new Outcome.Refused(List.of(problem.get())))
                    : keep(found.orElseThrow(), draft(caller, typed, raw), raw);
        });
    }

    private Uni<Optional<Door>> door(Caller caller, Typed typed) {
        return typed.channelId()
                .map(id -> doors.of(caller.tenantId(), id)
                        .map(found -> found.filter(door -> door.kind() == ChannelKind.MANUAL)))
                .orElseGet(() -> doors.first(caller.tenantId(), ChannelKind.MANUAL));
    }

    private static Optional<FieldProblem> problem(Caller caller, Typed typed, Optional<Door> found) {
        if (found.isEmpty()) {
            return Optional.of(new FieldProblem(
                    "channelId",
                    typed.channelId().isPresent()
                            ? "Your company has no such manual channel."
                            : "Your company has no channel of the kind manual; an admin adds one."));
        }
        boolean mayChoose = typed.locationId()
                .map(wanted -> caller.seesLocation(wanted)
                        && found.get().locations().stream()
                                .anyMatch(location -> location.id().equals(wanted)))
                .orElse(true);
        return mayChoose
                ? Optional.empty()
                : Optional.of(new FieldProblem("locationId", "Choose one of your own locations."));
    }

    private Uni<Outcome> keep(Door door, ContactDraft draft, RawContact raw) {
        return receiveContact
                .handle(door, raw, List.of(draft), Unreachable.REFUSE)
                .map(outcome -> switch (outcome) {
                    case ReceiveContact.Outcome.Accepted accepted ->
                        new Outcome.Accepted(accepted.contacts().getFirst());
                    case ReceiveContact.Outcome.Refused refused -> new Outcome.Refused(refused.problems());
                });
    }

    /** A key counts for its member alone, or one could find out what another typed. */
    private static ContactDraft draft(Caller caller, Typed typed, RawContact raw) {
        String key = typed.key().orElseGet(() -> UuidV7.at(raw.arrivedAt()).toString());
        ContactDraft.Builder draft = ContactDraft.from(
                        typed.source().map(way -> "manual." + way).orElse("manual"),
                        "manual:" + caller.memberId() + ":" + key)
                .name(typed.name().flatMap(PersonName::whole))
                .requestType(typed.requestType())
                .place(new Place(typed.locationId(), typed.postCode(), Optional.empty(), Optional.empty()))
                .message(typed.message())
                .attribute("entered_by", caller.memberId().toString());
        typed.phone().ifPresent(draft::phone);
        typed.email().ifPresent(draft::email);
        typed.subject().ifPresent(title -> draft.subject("title", title));
        return draft.build();
    }
}
