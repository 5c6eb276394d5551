package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.LeadLists.Part;
import io.koppi.claim.lead.application.LeadPage;
import io.koppi.claim.lead.application.ListFreeLeads;
import io.koppi.claim.lead.application.ListOwnLeads;
import io.koppi.claim.lead.application.ReadLead;
import io.koppi.claim.lead.application.ReadTimeline;
import io.koppi.claim.lead.domain.Cursor;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/leads")
@Authenticated
class LeadResource {
    private static final int MOST = 500;

    private final ListFreeLeads listFreeLeads;
    private final ListOwnLeads listOwnLeads;
    private final ReadLead readLead;
    private final ReadTimeline readTimeline;

    LeadResource(ListFreeLeads listFreeLeads, ListOwnLeads listOwnLeads, ReadLead readLead, ReadTimeline readTimeline) {
        this.listFreeLeads = listFreeLeads;
        this.listOwnLeads = listOwnLeads;
        this.readLead = readLead;
        this.readTimeline = readTimeline;
    }

    @GET
    public Uni<PageView> list(
            @RestQuery Optional<String> view,
            @RestQuery Optional<String> stage,
            @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("100") String limit) {
        Part part = new Part(limit(limit), after.map(LeadResource::cursor));
        return leads(Body.required("view", view), stage, part).map(PageView::of);
    }

    @GET
    @Path("/{leadId}")
    public Uni<LeadView> one(UUID leadId) {
        return readLead.handle(leadId).map(LeadView::of);
    }

    @GET
    @Path("/{leadId}/timeline")
    public Uni<TimelineView> timeline(UUID leadId) {
        return readTimeline.handle(leadId).map(TimelineView::of);
    }

    private Uni<LeadPage> leads(String view, Optional<String> stage, Part part) {
        return switch (view) {
            case "free" -> listFreeLeads.handle(part);
            case "mine" -> listOwnLeads.handle(stage.map(key -> Body.known("stage", key, Stage::of)), part);
            default -> throw Problem.invalid("view", "The views are free and mine.");
        };
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw Problem.invalid("limit", "This is not a number.");
        }
        throw Problem.invalid("limit", "From 1 to " + MOST + ".");
    }

    private static Cursor cursor(String text) {
        return CursorText.read(text).orElseThrow(() -> Problem.invalid("after", "This cursor did not come from here."));
    }
}
