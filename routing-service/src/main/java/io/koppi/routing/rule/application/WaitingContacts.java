package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactReceived;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Contacts of tenants that cannot be routed yet: nothing is lost because a directory comes late. */
public interface WaitingContacts {

    Uni<Void> keep(ContactReceived contact);

    /** Takes out some whose tenant has a catch-all now, the longest waiting first; they are back when the transaction fails. */
    Uni<List<ContactReceived>> takeRoutable();
}
