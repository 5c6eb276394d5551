package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.LeadLists.Page;
import io.koppi.claim.lead.application.LeadLists.Part;
import io.koppi.directory.Callers;
import io.koppi.directory.Directory;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

@ApplicationScoped
public class ListFreeLeads {
    private final Callers callers;
    private final LeadLists lists;
    private final Directory directory;

    ListFreeLeads(Callers callers, LeadLists lists, Directory directory) {
        this.callers = callers;
        this.lists = lists;
        this.directory = directory;
    }

    /** Fails with {@link NothingToList} for a quick-link session. */
    public Uni<LeadPage> handle(Part part) {
        return callers.transact(caller -> {
            NothingToList.check(caller);
            return lists.free(caller, part).chain(page -> page(caller, page));
        });
    }

    private Uni<LeadPage> page(Caller caller, Page page) {
        return lists.passedBy(caller, page.leads())
                .chain(passed -> Names.of(directory, caller.tenantId(), page.leads(), Set.of())
                        .map(names -> new LeadPage(page, names, passed)));
    }
}
