package io.koppi.gateway.live.inbound;

import io.koppi.gateway.live.application.Listen;
import io.koppi.gateway.live.domain.Hint;
import io.koppi.gateway.session.inbound.Sessions;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The stream of hints to one open screen. */
@Path("/api/live")
public class LiveResource {
    private final Sessions sessions;
    private final Listen listen;
    private final Sse sse;

    /** Of a lead. */
    record LeadView(UUID leadId, UUID locationId) {}

    /** Of a lead that has its owner now. */
    record ClaimView(UUID leadId, UUID locationId, UUID memberId, Instant claimedAt) {}

    /** Of a location's charts. */
    record FiguresView(UUID locationId) {}

    LiveResource(Sessions sessions, Listen listen, Sse sse) {
        this.sessions = sessions;
        this.listen = listen;
        this.sse = sse;
    }

    /** Whoever has no session was refused before they came here. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(RoutingContext context) {
        return sessions.of(context)
                .onItem()
                .transformToMulti(session -> session.map(listen::handle)
                        .orElseGet(() -> Multi.createFrom().empty()))
                .map(this::event);
    }

    private OutboundSseEvent event(Hint hint) {
        return switch (hint) {
            case Hint.Hello hello -> event("hello", Map.of());
            case Hint.Beat beat -> sse.newEventBuilder().comment("").build();
            case Hint.LeadOpened opened -> event("lead-opened", new LeadView(opened.leadId(), opened.locationId()));
            case Hint.LeadChanged changed ->
                event("lead-changed", new LeadView(changed.leadId(), changed.locationId()));
            case Hint.LeadClaimed claimed ->
                event(
                        "lead-claimed",
                        new ClaimView(claimed.leadId(), claimed.locationId(), claimed.memberId(), claimed.claimedAt()));
            case Hint.FiguresChanged moved -> event("figures-changed", new FiguresView(moved.locationId()));
        };
    }

    private OutboundSseEvent event(String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
