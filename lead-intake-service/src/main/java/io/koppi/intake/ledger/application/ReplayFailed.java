package io.koppi.intake.ledger.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.contact.application.Contacts;
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
        NOT_FOUND
    }

    public Uni<Outcome> handle(UUID tenantId, UUID contactId) {
        return transaction
                .run(tenantId, () -> tray.find(tenantId, contactId))
                .chain(failed -> failed.map(found -> found.announced() ? fetch(found) : read(found))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.NOT_FOUND)));
    }

    private Uni<Outcome> fetch(Failed failed) {
        UUID tenantId = failed.origin().tenantId();
        return transaction
                .run(tenantId, () -> tray.waitAgain(tenantId, failed.contactId()))
                .invoke(leadsDue::now)
                .replaceWith(Outcome.FETCHING);
    }

    private Uni<Outcome> read(Failed failed) {
        UUID tenantId = failed.origin().tenantId();
        return doors.of(tenantId, failed.origin().channelId())
                .chain(door -> transaction
                        .run(tenantId, () -> contacts.raw(tenantId, failed.contactId()))
                        .chain(raw -> door.isPresent() && raw.isPresent()
                                ? readAgain.handle(failed, door.get(), raw.get())
                                : Uni.createFrom().item(false)))
                .map(understood -> understood ? Outcome.UNDERSTOOD : Outcome.STILL_UNREADABLE);
    }
}
