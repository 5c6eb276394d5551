package io.koppi.routing.directory.inbound;

import io.koppi.routing.directory.application.ChangeDirectory;
import io.koppi.routing.directory.domain.Actor;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.inbound.DirectoryRequests.CatchAllRequest;
import io.koppi.routing.directory.inbound.DirectoryRequests.ChannelRequest;
import io.koppi.routing.directory.inbound.DirectoryRequests.LocationRequest;
import io.koppi.routing.directory.inbound.DirectoryRequests.MemberRequest;
import io.koppi.routing.directory.inbound.DirectoryRequests.RequestTypeRequest;
import io.koppi.routing.directory.inbound.DirectoryRequests.TeamRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes of the directory: whole entries under ids of the caller's choice. Repeating one changes nothing. */
@Path("/directory")
@Authenticated
class DirectoryResource {
    private final Asking asking;
    private final ChangeDirectory changeDirectory;

    DirectoryResource(Asking asking, ChangeDirectory changeDirectory) {
        this.asking = asking;
        this.changeDirectory = changeDirectory;
    }

    @PUT
    @Path("locations/{id}")
    public Uni<Response> location(UUID id, LocationRequest request) {
        return put(actor -> request.toDomain(actor.tenantId(), id));
    }

    @PUT
    @Path("teams/{id}")
    public Uni<Response> team(UUID id, TeamRequest request) {
        return put(actor -> request.toDomain(actor.tenantId(), id));
    }

    @PUT
    @Path("request-types/{id}")
    public Uni<Response> requestType(UUID id, RequestTypeRequest request) {
        return put(actor -> request.toDomain(actor.tenantId(), id));
    }

    @PUT
    @Path("channels/{id}")
    public Uni<Response> channel(UUID id, ChannelRequest request) {
        return put(actor -> request.toDomain(actor.tenantId(), id));
    }

    @PUT
    @Path("catch-all")
    public Uni<Response> catchAll(CatchAllRequest request) {
        return put(actor -> request.toDomain(actor.tenantId()));
    }

    @PUT
    @Path("members/{id}")
    public Uni<Response> member(UUID id, MemberRequest request) {
        return asking.actor()
                .chain(actor -> changeDirectory.handle(
                        actor, request.toDomain(actor.tenantId(), id), Optional.ofNullable(request.initialPassword())))
                .map(Answers::answer);
    }

    private Uni<Response> put(Function<Actor, Entry> wanted) {
        return asking.actor()
                .chain(actor -> changeDirectory.handle(actor, wanted.apply(actor)))
                .map(Answers::answer);
    }
}
