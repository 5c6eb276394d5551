package io.koppi.intake.channel.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.channel.application.ConfigureChannel;
import io.koppi.intake.channel.application.ListChannels;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Channels for their admin. Secrets go in here and never come out. */
@Path("/channels")
@Authenticated
public class ChannelResource {
    private final Admins admins;
    private final ListChannels listChannels;
    private final ConfigureChannel configureChannel;
    private final ChannelViews views;

    ChannelResource(Admins admins, ListChannels listChannels, ConfigureChannel configureChannel, ChannelViews views) {
        this.admins = admins;
        this.listChannels = listChannels;
        this.configureChannel = configureChannel;
        this.views = views;
    }

    record ChannelList(List<ChannelViews.ChannelView> items) {}

    @GET
    public Uni<ChannelList> list(@HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant) {
        return admins.tenant(tenant)
                .chain(tenantId -> listChannels.handle(tenantId))
                .map(states -> new ChannelList(states.stream().map(views::view).toList()));
    }

    @PUT
    @Path("/{id}/settings")
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<ChannelViews.ChannelView> configure(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            @Valid SettingsRequest request) {
        return admins.tenant(tenant)
                .chain(tenantId -> configureChannel
                        .handle(tenantId, channelId, request.toChange())
                        .chain(outcome -> switch (outcome) {
                            case ConfigureChannel.Outcome.Done done -> listChannels.handle(tenantId, channelId);
                            case ConfigureChannel.Outcome.Unknown unknown -> throw Problem.notFound();
                            case ConfigureChannel.Outcome.Refused refused -> throw Problem.invalid(refused.problems());
                        }))
                .map(state -> views.view(state.orElseThrow(Problem::notFound)));
    }
}
