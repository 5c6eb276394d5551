package io.koppi.intake.contact.application;

import io.koppi.contracts.Topics;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.messaging.Outbox;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends a contact's waiting: understood at last, or given up into the failed tray. Each is announced once. */
@ApplicationScoped
public class CompleteContact {
    private final Contacts contacts;
    private final Outbox outbox;
    private final TenantTransaction transaction;
    private final Clock clock;

    CompleteContact(Contacts contacts, Outbox outbox, TenantTransaction transaction, Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** False when somebody else was first. */
    public Uni<Boolean> handle(Origin origin, UUID contactId, NormalisedContact contact) {
        Instant now = clock.instant();
        return transaction.run(
                origin.tenantId(),
                () -> contacts.complete(origin, contactId, contact)
                        .chain(done -> done
                                ? outbox.append(Topics.INTAKE, ContactFacts.received(origin, contactId, contact, now))
                                        .replaceWith(true)
                                : Uni.createFrom().item(false)));
    }

    /** Nothing happens when the contact no longer waits. */
    public Uni<Void> giveUp(Origin origin, UUID contactId, String reason) {
        Instant now = clock.instant();
        return transaction.run(
                origin.tenantId(),
                () -> contacts.fail(origin, contactId, reason)
                        .chain(failed -> failed
                                ? outbox.append(Topics.INTAKE, ContactFacts.failed(origin, contactId, reason, now))
                                : Uni.createFrom().voidItem()));
    }
}
