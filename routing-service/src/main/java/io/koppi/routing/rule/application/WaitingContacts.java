package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactReceived;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts of tenants that cannot be routed yet: nothing is lost because a directory comes late. */
public interface WaitingContacts {

    Uni<Void> keep(ContactReceived contact);

    /**
     * The contact if it waits here, and nobody routes it until this transaction ends; when somebody is about to, this waits for
     * them and then finds nothing.
     */
    Uni<Optional<ContactReceived>> lock(UUID tenantId, UUID contactId);

    /** Keeps this instead of what was kept of the contact. */
    Uni<Void> replace(ContactReceived contact);

    /** Takes out some whose tenant has a catch-all now, the longest waiting first; they are back when the transaction fails. */
    Uni<List<ContactReceived>> takeRoutable();
}
