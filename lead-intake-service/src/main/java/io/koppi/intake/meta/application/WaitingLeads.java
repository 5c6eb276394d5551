package io.koppi.intake.meta.application;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.meta.domain.LeadNotice;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The announced leads that are still to be fetched, of all tenants. */
public interface WaitingLeads {
    /** An announced lead; {@code attempts} says how often it was taken, this time included. */
    record Waiting(Origin origin, UUID contactId, LeadNotice notice, int attempts, Instant storedAt) {}

    /** Takes what is due, so that no other replica fetches it as well; it comes back when the lease runs out. */
    Uni<List<Waiting>> take(int most, Duration lease);

    Uni<Void> postpone(Waiting lead, Duration pause);
}
