package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.View;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The one way from a lead's id to a lead for a caller; everything behind a wall fails with {@link UnknownLead}. */
@ApplicationScoped
public class Walls {
    private final Leads leads;

    Walls(Leads leads) {
        this.leads = leads;
    }

    public Uni<Lead> seen(Caller caller, UUID leadId) {
        return behind(leads.find(caller.tenantId(), leadId), leadId, lead -> caller.sees(leadId, lead.locationId()));
    }

    /** As {@link #seen}, and nobody writes the lead until this transaction ends. */
    public Uni<Lead> lockSeen(Caller caller, UUID leadId) {
        return behind(leads.lock(caller.tenantId(), leadId), leadId, lead -> caller.sees(leadId, lead.locationId()));
    }

    /** The lead if the caller owns it or is an admin of its location. */
    public Uni<Lead> worked(Caller caller, UUID leadId) {
        return behind(leads.find(caller.tenantId(), leadId), leadId, lead -> mayWork(caller, lead));
    }

    /** As {@link #worked}, and nobody writes the lead until this transaction ends. */
    public Uni<Lead> lockWorked(Caller caller, UUID leadId) {
        return behind(leads.lock(caller.tenantId(), leadId), leadId, lead -> mayWork(caller, lead));
    }

    /** The lead if the caller is an admin of its location. */
    public Uni<Lead> ruled(Caller caller, UUID leadId) {
        return behind(leads.find(caller.tenantId(), leadId), leadId, lead -> caller.isAdminOf(lead.locationId()));
    }

    private static boolean mayWork(Caller caller, Lead lead) {
        return caller.sees(lead.id(), lead.locationId()) && View.mayWorkOn(lead, caller);
    }

    private static Uni<Lead> behind(Uni<Optional<Lead>> found, UUID leadId, Predicate<Lead> wall) {
        return found.map(lead -> lead.filter(wall).orElseThrow(() -> new UnknownLead(leadId)));
    }
}
