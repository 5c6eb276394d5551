package io.koppi.routing.directory.inbound;

import io.koppi.problem.Problem;
import io.koppi.routing.directory.application.ReadDirectory;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.directory.inbound.DirectoryViews.ChannelView;
import io.koppi.routing.directory.inbound.DirectoryViews.ListView;
import io.koppi.routing.directory.inbound.DirectoryViews.LocationView;
import io.koppi.routing.directory.inbound.DirectoryViews.MemberView;
import io.koppi.routing.directory.inbound.DirectoryViews.RequestTypeView;
import io.koppi.routing.directory.inbound.DirectoryViews.TeamView;
import io.koppi.routing.signin.application.ReadSignIns;
import io.koppi.routing.signin.domain.SignInState;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The tenant's directory for every member of it, active entries and closed ones, by name. */
@Path("/directory")
@Authenticated
class DirectoryListsResource {
    private final Asking asking;
    private final ReadDirectory readDirectory;
    private final ReadSignIns readSignIns;

    DirectoryListsResource(Asking asking, ReadDirectory readDirectory, ReadSignIns readSignIns) {
        this.asking = asking;
        this.readDirectory = readDirectory;
        this.readSignIns = readSignIns;
    }

    @GET
    @Path("locations")
    public Uni<ListView<LocationView>> locations() {
        return directory().map(directory -> list(directory.locations().values(), Location::name, LocationView::of));
    }

    @GET
    @Path("teams")
    public Uni<ListView<TeamView>> teams() {
        return directory().map(directory -> list(directory.teams().values(), Team::name, TeamView::of));
    }

    @GET
    @Path("request-types")
    public Uni<ListView<RequestTypeView>> requestTypes() {
        return directory()
                .map(directory -> list(directory.requestTypes().values(), RequestType::key, RequestTypeView::of));
    }

    @GET
    @Path("channels")
    public Uni<ListView<ChannelView>> channels() {
        return directory().map(directory -> list(directory.channels().values(), Channel::name, ChannelView::of));
    }

    @GET
    @Path("members")
    public Uni<ListView<MemberView>> members() {
        return directory()
                .chain(directory -> readSignIns
                        .handle(directory.tenant().id())
                        .map(states -> list(
                                directory.members().values(),
                                Member::name,
                                member -> MemberView.of(member, state(states, member)))));
    }

    private Uni<TenantDirectory> directory() {
        return asking.actor()
                .chain(actor -> readDirectory.handle(actor.tenantId()))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    private static SignInState state(Map<UUID, SignInState> states, Member member) {
        return states.getOrDefault(member.id(), SignInState.PENDING);
    }

    private static <E extends Entry, V> ListView<V> list(
            Collection<E> entries, Function<E, String> name, Function<E, V> view) {
        return new ListView<>(entries.stream()
                .sorted(Comparator.comparing(name).thenComparing(Entry::id))
                .map(view)
                .toList());
    }
}
