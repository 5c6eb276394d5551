package io.koppi.intake.ledger.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.ledger.application.FailedTray.Place;
import io.koppi.intake.ledger.application.FixFailed;
import io.koppi.intake.ledger.application.ListFailed;
import io.koppi.intake.ledger.application.ReplayAllFailed;
import io.koppi.intake.ledger.application.ReplayFailed;
import io.koppi.intake.ledger.inbound.FailedViews.FailedList;
import io.koppi.intake.ledger.inbound.FailedViews.OutcomeView;
import io.koppi.intake.ledger.inbound.FailedViews.TallyView;
import io.koppi.intake.ledger.inbound.FailedViews.TextView;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The failed tray. */
@Path("/contacts/failed")
@Authenticated
public class FailedContactsResource {
    private static final int MOST = 500;
    private static final String OPERATOR = "operator";

    private final Admins admins;
    private final ListFailed listFailed;
    private final FixFailed fixFailed;
    private final ReplayFailed replayFailed;
    private final ReplayAllFailed replayAllFailed;

    FailedContactsResource(
            Admins admins,
            ListFailed listFailed,
            FixFailed fixFailed,
            ReplayFailed replayFailed,
            ReplayAllFailed replayAllFailed) {
        this.admins = admins;
        this.listFailed = listFailed;
        this.fixFailed = fixFailed;
        this.replayFailed = replayFailed;
        this.replayAllFailed = replayAllFailed;
    }

    record ReplayRequest(Optional<UUID> channelId) {}

    @GET
    public Uni<FailedList> list(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("100") String limit) {
        return admins.tenant(tenant)
                .chain(tenantId -> listFailed.handle(tenantId, after.map(FailedContactsResource::place), limit(limit)))
                .map(FailedList::of);
    }

    @GET
    @Path("/{id}")
    public Uni<TextView> text(@HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID id) {
        return admins.tenant(tenant)
                .chain(tenantId -> listFailed.text(tenantId, id))
                .map(text -> new TextView(id, text.orElseThrow(Problem::notFound)));
    }

    @PUT
    @Path("/{id}")
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<OutcomeView> fix(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID id,
            @Valid CorrectionRequest request) {
        return admins.admin(tenant)
                .chain(admin -> fixFailed.handle(
                        admin.tenantId(),
                        id,
                        request.toCorrection(),
                        admin.memberId().map(UUID::toString).orElse(OPERATOR)))
                .map(FailedContactsResource::view);
    }

    @POST
    @Path("/{id}/replay")
    public Uni<OutcomeView> replay(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID id) {
        return admins.tenant(tenant)
                .chain(tenantId -> replayFailed.handle(tenantId, id))
                .map(FailedContactsResource::view);
    }

    @POST
    @Path("/replay")
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<TallyView> replayAll(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @Valid ReplayRequest request) {
        return admins.tenant(tenant)
                .chain(tenantId -> replayAllFailed.handle(tenantId, request.channelId()))
                .map(TallyView::of);
    }

    private static OutcomeView view(ReplayFailed.Outcome outcome) {
        return switch (outcome) {
            case NOT_FOUND -> throw Problem.notFound();
            case UNDERSTOOD, FETCHING, STILL_UNREADABLE ->
                new OutcomeView(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static OutcomeView view(FixFailed.Outcome outcome) {
        return switch (outcome) {
            case FixFailed.Outcome.Understood understood -> new OutcomeView("understood");
            case FixFailed.Outcome.NotFound notFound -> throw Problem.notFound();
            case FixFailed.Outcome.ChannelOff off ->
                throw new Problem(409, "channel-off", "The channel of this contact is off")
                        .detail("Turn the channel on, then try again.");
            case FixFailed.Outcome.Refused refused -> throw Problem.invalid(refused.problems());
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

    private static Place place(String text) {
        return TrayCursor.read(text).orElseThrow(() -> Problem.invalid("after", "This cursor did not come from here."));
    }
}
