package io.koppi.intake.contact.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Entry;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.contact.application.Normalise.Outcome.Usable;
import io.koppi.intake.contact.application.Normalise.Outcome.Useless;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.UuidV7;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Keeps what a door understood. When the returned Uni has an item, everything is on disk. */
@ApplicationScoped
public class ReceiveContact {
    private static final String USELESS = "no-way-to-reach";

    private final Contacts contacts;
    private final Clock clock;

    ReceiveContact(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Whether a contact nobody can be reached by is sent back to the sender or kept in the failed tray. */
    public enum Unreachable {
        REFUSE,
        KEEP
    }

    /** What the sender hears. */
    public sealed interface Outcome {
        record Accepted(List<Kept> contacts) implements Outcome {}

        /** Nothing of it is kept: the sender is still there to correct it. */
        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    /** Of several contacts the unreachable ones go to the failed tray, as long as one can be reached. */
    public Uni<Outcome> handle(Door door, RawContact raw, List<ContactDraft> drafts, Unreachable unreachable) {
        List<Normalise.Outcome> read = drafts.stream()
                .map(draft -> Normalise.of(draft, door, raw.arrivedAt()))
                .toList();
        if (unreachable == Unreachable.REFUSE && read.stream().allMatch(Useless.class::isInstance)) {
            return Uni.createFrom().item(new Outcome.Refused(((Useless) read.getFirst()).problems()));
        }
        Origin origin = new Origin(door.tenantId(), door.channelId());
        Instant now = clock.instant();
        List<Entry> entries = IntStream.range(0, drafts.size())
                .mapToObj(at -> entry(origin, drafts.get(at), read.get(at), now))
                .toList();
        return contacts.keep(origin, day(door, now), raw, entries).map(Outcome.Accepted::new);
    }

    /** Keeps a delivery that could not be read at all. */
    public Uni<Kept> keepUnread(Door door, RawContact raw, String externalId, String reason) {
        Origin origin = new Origin(door.tenantId(), door.channelId());
        Instant now = clock.instant();
        UUID id = UuidV7.at(now);
        Entry entry = new Entry.Failed(id, externalId, reason, ContactFacts.failed(origin, id, reason, now));
        return contacts.keep(origin, day(door, now), raw, List.of(entry)).map(List::getFirst);
    }

    /** Keeps contacts the sender only announced; {@code announced} is what to fetch, by external id. */
    public Uni<List<Kept>> keepAnnounced(Door door, RawContact raw, Map<String, Map<String, String>> announced) {
        Instant now = clock.instant();
        List<Entry> entries = announced.entrySet().stream()
                .<Entry>map(one -> new Entry.Announced(UuidV7.at(now), one.getKey(), one.getValue()))
                .toList();
        return contacts.keep(new Origin(door.tenantId(), door.channelId()), day(door, now), raw, entries);
    }

    /** The day by the clock that also makes the ids: the check of the ledger finds a day's contacts by them. */
    private static LocalDate day(Door door, Instant now) {
        return LocalDate.ofInstant(now, door.zone());
    }

    private static Entry entry(Origin origin, ContactDraft draft, Normalise.Outcome read, Instant now) {
        UUID id = UuidV7.at(now);
        return switch (read) {
            case Usable usable ->
                new Entry.Understood(
                        id,
                        usable.contact(),
                        draft.resendable(),
                        ContactFacts.received(origin, id, usable.contact(), now));
            case Useless useless ->
                new Entry.Failed(id, draft.externalId(), USELESS, ContactFacts.failed(origin, id, USELESS, now));
        };
    }
}
