package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Cursor;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Leads by the page, of the caller's locations only. */
public interface LeadLists {

    /** Which part of a list: at most {@code limit} leads, behind the cursor. */
    record Part(int limit, Optional<Cursor> after) {}

    record Page(List<Lead> leads, long total, Optional<Cursor> next) {
        public Page {
            leads = List.copyOf(leads);
        }
    }

    /** Leads nobody has taken, oldest request first. */
    Uni<Page> free(Caller caller, Part part);

    /** The caller's own leads, last claimed first. */
    Uni<Page> ownedBy(Caller caller, Optional<Stage> stage, Part part);

    /** The free lead that has waited longest. */
    Uni<Optional<UUID>> oldestFree(Caller caller);

    /** Which of the leads the caller has passed in their present round. */
    Uni<Set<UUID>> passedBy(Caller caller, List<Lead> leads);
}
