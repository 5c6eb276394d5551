package io.koppi.intake.ledger.application;

import io.koppi.contracts.directory.RequestType;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.application.PhoneNumbers;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.EmailAddress;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.ledger.domain.Correction;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Completes a failed contact with what a person read in it. What our reader did understand of it is kept. */
@ApplicationScoped
public class FixFailed {
    private final FailedTray tray;
    private final Contacts contacts;
    private final Doors doors;
    private final ReadAgain readAgain;
    private final Directory directory;
    private final TenantTransaction transaction;

    FixFailed(
            FailedTray tray,
            Contacts contacts,
            Doors doors,
            ReadAgain readAgain,
            Directory directory,
            TenantTransaction transaction) {
        this.tray = tray;
        this.contacts = contacts;
        this.doors = doors;
        this.readAgain = readAgain;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** What the person hears. */
    public sealed interface Outcome {
        record Understood() implements Outcome {}

        /** Never was there, or somebody else was first. */
        record NotFound() implements Outcome {}

        /** The channel takes nothing in while it is off. */
        record ChannelOff() implements Outcome {}

        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    /** What is known of the failed contact besides its row. */
    private record Known(Optional<RawContact> raw, Optional<String> usualSource, Set<String> requestTypes) {}

    /** {@code fixedBy} is kept with the contact. */
    public Uni<Outcome> handle(UUID tenantId, UUID contactId, Correction correction, String fixedBy) {
        return transaction
                .run(tenantId, () -> tray.find(tenantId, contactId))
                .chain(failed -> failed.map(found -> fix(found, correction, fixedBy))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFound())));
    }

    private Uni<Outcome> fix(Failed failed, Correction correction, String fixedBy) {
        UUID tenantId = failed.origin().tenantId();
        return doors.of(tenantId, failed.origin().channelId())
                .chain(door -> door.isEmpty()
                        ? Uni.createFrom().item(new Outcome.ChannelOff())
                        : transaction
                                .run(tenantId, () -> known(failed))
                                .chain(known -> known.raw()
                                        .map(raw -> fix(failed, door.get(), raw, known, correction, fixedBy))
                                        .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFound()))));
    }

    private Uni<Known> known(Failed failed) {
        UUID tenantId = failed.origin().tenantId();
        return contacts.raw(tenantId, failed.contactId())
                .chain(raw -> tray.usualSource(failed.origin())
                        .chain(source -> directory
                                .all(RequestType.class, tenantId)
                                .map(types -> new Known(
                                        raw,
                                        source,
                                        types.values().stream()
                                                .filter(RequestType::active)
                                                .map(RequestType::key)
                                                .collect(Collectors.toSet())))));
    }

    private Uni<Outcome> fix(
            Failed failed, Door door, RawContact raw, Known known, Correction correction, String fixedBy) {
        ReadAgain.Again again = readAgain.read(failed, door, raw);
        ContactDraft read = again.own()
                .orElseGet(() -> ContactDraft.from(
                                known.usualSource().orElse(door.kind().key()), failed.externalId())
                        .build());
        List<FieldProblem> problems = problems(correction, door, read, known);
        if (!problems.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Refused(problems));
        }
        ContactDraft corrected = correction.on(read, failed.externalId(), fixedBy);
        return switch (Normalise.of(corrected, door, raw.arrivedAt())) {
            case Normalise.Outcome.Useless useless -> Uni.createFrom().item(new Outcome.Refused(useless.problems()));
            case Normalise.Outcome.Usable usable ->
                readAgain
                        .complete(failed, door, raw, usable.contact(), again.others())
                        .map(done -> done ? new Outcome.Understood() : new Outcome.NotFound());
        };
    }

    /** A door passes over what it cannot read; a person who typed it is told. */
    private static List<FieldProblem> problems(Correction correction, Door door, ContactDraft read, Known known) {
        List<FieldProblem> problems = new ArrayList<>();
        String region = read.region().orElse(door.country());
        if (correction
                .phone()
                .filter(typed -> PhoneNumbers.read(typed, region).isEmpty())
                .isPresent()) {
            problems.add(new FieldProblem("phone", "This is not a phone number."));
        }
        if (correction.email().filter(typed -> EmailAddress.of(typed).isEmpty()).isPresent()) {
            problems.add(new FieldProblem("email", "This is not a mail address."));
        }
        if (correction
                .requestType()
                .filter(key -> !known.requestTypes().contains(key))
                .isPresent()) {
            problems.add(new FieldProblem("requestType", "Name the key of one of your request types."));
        }
        if (correction
                .locationId()
                .filter(id -> door.locationNamed(id.toString()).isEmpty())
                .isPresent()) {
            problems.add(new FieldProblem("locationId", "This is not one of your open locations."));
        }
        return problems;
    }
}
