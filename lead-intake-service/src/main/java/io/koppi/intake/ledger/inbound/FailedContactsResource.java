package io.koppi.intake.ledger.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.ledger.application.ListFailed;
import io.koppi.intake.ledger.application.ReplayFailed;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The failed tray. */
@Path("/contacts/failed")
@Authenticated
public class FailedContactsResource {
    private final Admins admins;
    private final ListFailed listFailed;
    private final ReplayFailed replayFailed;

    FailedContactsResource(Admins admins, ListFailed listFailed, ReplayFailed replayFailed) {
        this.admins = admins;
        this.listFailed = listFailed;
        this.replayFailed = replayFailed;
    }

    record FailedView(
            UUID id, UUID channelId, String channelName, String externalId, String reason, Instant receivedAt) {
        static FailedView of(ListFailed.Shown shown) {
            Failed contact = shown.contact();
            return new FailedView(
                    contact.contactId(),
                    contact.origin().channelId(),
                    shown.channelName(),
                    contact.externalId(),
                    contact.reason(),
                    contact.storedAt());
        }
    }

    record FailedList(List<FailedView> items) {}

    record TextView(UUID id, String text) {}

    record ReplayView(String outcome) {}

    @GET
    public Uni<FailedList> list(@HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant) {
        return admins.tenant(tenant)
                .chain(listFailed::handle)
                .map(failed ->
                        new FailedList(failed.stream().map(FailedView::of).toList()));
    }

    @GET
    @Path("/{id}")
    public Uni<TextView> text(@HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID id) {
        return admins.tenant(tenant)
                .chain(tenantId -> listFailed.text(tenantId, id))
                .map(text -> new TextView(id, text.orElseThrow(Problem::notFound)));
    }

    @POST
    @Path("/{id}/replay")
    public Uni<ReplayView> replay(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID id) {
        return admins.tenant(tenant)
                .chain(tenantId -> replayFailed.handle(tenantId, id))
                .map(FailedContactsResource::view);
    }

    private static ReplayView view(ReplayFailed.Outcome outcome) {
        return switch (outcome) {
            case NOT_FOUND -> throw Problem.notFound();
            case UNDERSTOOD, FETCHING, STILL_UNREADABLE ->
                new ReplayView(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }
}
