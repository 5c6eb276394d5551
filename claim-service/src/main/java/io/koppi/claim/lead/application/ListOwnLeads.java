package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.LeadLists.Part;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.directory.Callers;
import io.koppi.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
public class ListOwnLeads {
    private final Callers callers;
    private final LeadLists lists;
    private final Directory directory;

    ListOwnLeads(Callers callers, LeadLists lists, Directory directory) {
        this.callers = callers;
        this.lists = lists;
        this.directory = directory;
    }

    /** Fails with {@link NothingToList} for a quick-link session. */
    public Uni<LeadPage> handle(Optional<Stage> stage, Part part) {
        return callers.transact(caller -> {
            NothingToList.check(caller);
            return lists.ownedBy(caller, stage, part)
                    .chain(page -> Names.of(directory, caller.tenantId(), page.leads(), Set.of())
                            .map(names -> new LeadPage(page, names, Set.of())));
        });
    }
}
