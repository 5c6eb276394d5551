package io.koppi.intake.channel.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.channel.application.ConfigureChannel;
import io.koppi.intake.channel.application.ListChannels;
import io.koppi.intake.channel.application.ShowSettings;
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
    private final ShowSettings showSettings;
    private final ConfigureChannel configureChannel;
    private final ChannelViews views;

    ChannelResource(
            Admins admins,
            ListChannels listChannels,
            ShowSettings showSettings,
            ConfigureChannel configureChannel,
            ChannelViews views) {
        this.admins = admins;
        this.listChannels = listChannels;
        this.showSettings = showSettings;
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

    @GET
    @Path("/{id}")
    public Uni<ChannelViews.DetailedView> show(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID channelId) {
        return admins.tenant(tenant).chain(tenantId -> detailed(tenantId, channelId));
    }

    @PUT
    @Path("/{id}/settings")
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<ChannelViews.DetailedView> configure(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            @Valid SettingsRequest request) {
        return admins.tenant(tenant)
                .chain(tenantId -> configureChannel
                        .handle(tenantId, channelId, request.toChange())
                        .chain(outcome -> switch (outcome) {
                            case ConfigureChannel.Outcome.Done done -> detailed(tenantId, channelId);
                            case ConfigureChannel.Outcome.Unknown unknown -> throw Problem.notFound();
                            case ConfigureChannel.Outcome.Refused refused -> throw Problem.invalid(refused.problems());
                        }));
    }

    private Uni<ChannelViews.DetailedView> detailed(UUID tenantId, UUID channelId) {
        return listChannels
                .handle(tenantId, channelId)
                .map(state -> state.orElseThrow(Problem::notFound))
                .chain(state -> showSettings
                        .handle(tenantId, channelId)
                        .map(settings -> views.detailed(state, settings.orElseThrow(Problem::notFound))));
    }
}
