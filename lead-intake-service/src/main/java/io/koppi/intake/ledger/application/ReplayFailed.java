package io.koppi.intake.ledger.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.fetch.application.LeadsDue;
import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tries a failed contact again: one that was only announced is fetched again, every other is read again. */
@ApplicationScoped
public class ReplayFailed {
    private final FailedTray tray;
    private final Contacts contacts;
    private final Doors doors;
    private final ReadAgain readAgain;
    private final LeadsDue leadsDue;
    private final TenantTransaction transaction;

    ReplayFailed(
            FailedTray tray,
            Contacts contacts,
            Doors doors,
            ReadAgain readAgain,
            LeadsDue leadsDue,
            TenantTransaction transaction) {
        this.tray = tray;
        this.contacts = contacts;
        this.doors = doors;
        this.readAgain = readAgain;
        this.leadsDue = leadsDue;
        this.transaction = transaction;
    }

    /** What became of it. */
    public enum Outcome {
        UNDERSTOOD,
        FETCHING,
        STILL_UNREADABLE,
        /** Never was there, or somebody else was first. */
        NOT_FOUND
    }

    public Uni<Outcome> handle(UUID tenantId, UUID contactId) {
        return transaction
                .run(tenantId, () -> tray.find(tenantId, contactId))
                .chain(failed ->
                        failed.map(this::again).orElseGet(() -> Uni.createFrom().item(Outcome.NOT_FOUND)));
    }

    Uni<Outcome> again(Failed failed) {
        return failed.announced() ? fetch(failed) : read(failed);
    }

    private Uni<Outcome> fetch(Failed failed) {
        UUID tenantId = failed.origin().tenantId();
        return transaction
                .run(tenantId, () -> tray.waitAgain(tenantId, failed.contactId()))
                .invoke(leadsDue::now)
                .map(waits -> waits ? Outcome.FETCHING : Outcome.NOT_FOUND);
    }

    private Uni<Outcome> read(Failed failed) {
        UUID tenantId = failed.origin().tenantId();
        return doors.of(tenantId, failed.origin().channelId())
                .chain(door -> transaction
                        .run(tenantId, () -> contacts.raw(tenantId, failed.contactId()))
                        .chain(raw -> door.isPresent() && raw.isPresent()
                                ? read(failed, door.get(), raw.get())
                                : Uni.createFrom().item(Outcome.STILL_UNREADABLE)));
    }

    private Uni<Outcome> read(Failed failed, Door door, RawContact raw) {
        ReadAgain.Again again = readAgain.read(failed, door, raw);
        if (again.own().isEmpty()
                || !(Normalise.of(again.own().get(), door, raw.arrivedAt())
                        instanceof Normalise.Outcome.Usable usable)) {
            return Uni.createFrom().item(Outcome.STILL_UNREADABLE);
        }
        return readAgain
                .complete(failed, door, raw, usable.contact(), again.others())
                .map(done -> done ? Outcome.UNDERSTOOD : Outcome.NOT_FOUND);
    }
}
