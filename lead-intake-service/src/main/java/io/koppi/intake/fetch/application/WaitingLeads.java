package io.koppi.intake.fetch.application;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The announced leads that are still to be fetched, of all tenants. */
public interface WaitingLeads {
    /**
     * An announced lead.
     *
     * @param work what its door remembered of the announcement
     * @param attempts how often it was taken, this time included
     */
    record Waiting(
            Origin origin,
            UUID contactId,
            String externalId,
            Map<String, String> work,
            int attempts,
            Instant storedAt) {
        public Waiting {
            work = Map.copyOf(work);
        }
    }

    /** Takes what is due, so that no other replica fetches it as well; it comes back when the lease runs out. */
    Uni<List<Waiting>> take(int most, Duration lease);

    Uni<Void> postpone(Waiting lead, Duration pause);

    /** The same as if it had not been taken: the attempt does not count. */
    Uni<Void> giveBack(Waiting lead, Duration pause);
}
