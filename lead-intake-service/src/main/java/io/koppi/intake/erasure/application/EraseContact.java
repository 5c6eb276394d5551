package io.koppi.intake.erasure.application;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.intake.erasure.application.Erasures.Found;
import io.koppi.messaging.Outbox;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Forgets the person behind a contact, once; whoever asks again is answered the same. */
@ApplicationScoped
public class EraseContact {
    private final Erasures erasures;
    private final Outbox outbox;
    private final TenantTransaction transaction;
    private final Clock clock;

    EraseContact(Erasures erasures, Outbox outbox, TenantTransaction transaction, Clock clock) {
        this.erasures = erasures;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What comes of it. */
    public enum Outcome {
        ERASED,
        UNKNOWN,
        /** A list with this contact is being read. */
        IMPORT_RUNNING
    }

    public Uni<Outcome> handle(UUID tenantId, UUID contactId) {
        return transaction.run(
                tenantId, () -> erasures.lock(tenantId, contactId).chain(this::erase));
    }

    /** By the id its sender gave it. */
    public Uni<Outcome> handle(UUID tenantId, UUID channelId, String externalId) {
        return transaction.run(
                tenantId,
                () -> erasures.named(tenantId, channelId, externalId)
                        .chain(contact -> contact.map(id -> handle(tenantId, id))
                                .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN))));
    }

    private Uni<Outcome> erase(Optional<Found> found) {
        if (found.isEmpty() || found.get().erased()) {
            return Uni.createFrom().item(found.isEmpty() ? Outcome.UNKNOWN : Outcome.ERASED);
        }
        return erasures.isInRunningImport(found.get())
                .chain(runs -> runs
                        ? Uni.createFrom().item(Outcome.IMPORT_RUNNING)
                        : erase(found.get(), clock.instant()).replaceWith(Outcome.ERASED));
    }

    private Uni<Void> erase(Found contact, Instant now) {
        return erasures.listRow(contact)
                .chain(row -> row.map(one -> erasures.replaceRaw(contact, BlankRow.of(one)))
                        .orElseGet(() -> erasures.wipeRaw(contact)))
                .chain(() -> erasures.wipe(contact, now))
                .chain(() -> contact.announced()
                        ? announce(contact, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> announce(Found contact, Instant now) {
        return outbox.append(
                Topics.INTAKE, new ContactErased(contact.tenantId(), contact.contactId(), contact.channelId(), now));
    }
}
