package io.koppi.routing.directory.inbound;

import io.koppi.directory.domain.Caller;
import io.koppi.problem.Problem;
import io.koppi.routing.directory.application.ChangeDirectory;
import io.koppi.routing.directory.application.ReadDirectory;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.directory.inbound.DirectoryRequests.LanguageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The member who is signed in. */
@Path("/me")
@Authenticated
class MeResource {
    private final Asking asking;
    private final ReadDirectory readDirectory;
    private final ChangeDirectory changeDirectory;

    MeResource(Asking asking, ReadDirectory readDirectory, ChangeDirectory changeDirectory) {
        this.asking = asking;
        this.readDirectory = readDirectory;
        this.changeDirectory = changeDirectory;
    }

    record MyLocationView(UUID id, String name, String city, String timeZone) {
        static MyLocationView of(Location location) {
            return new MyLocationView(location.id(), location.name(), location.city(), location.timeZone());
        }
    }

    record MeView(
            UUID memberId,
            UUID tenantId,
            String tenantName,
            String name,
            String language,
            boolean tenantAdmin,
            List<UUID> adminLocationIds,
            List<MyLocationView> locations,
            String session,
            Optional<UUID> leadId) {}

    @GET
    public Uni<MeView> me() {
        return asking.member()
                .chain(caller -> readDirectory
                        .handle(caller.tenantId())
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .map(directory -> view(directory, caller)));
    }

    @PATCH
    public Uni<Response> speak(LanguageRequest request) {
        return asking.member()
                .chain(caller -> {
                    if (caller.onlyLead().isPresent()) {
                        throw Problem.notFound();
                    }
                    return changeDirectory.speak(caller.tenantId(), caller.memberId(), request.value());
                })
                .map(Answers::answer);
    }

    /** A tenant admin's locations are all that are open; anybody else's are those they work in or rule. */
    private static MeView view(TenantDirectory directory, Caller caller) {
        Member member =
                Optional.ofNullable(directory.members().get(caller.memberId())).orElseThrow(Problem::notFound);
        List<MyLocationView> locations = directory.locations().values().stream()
                .filter(location -> location.active() && caller.seesLocation(location.id()))
                .sorted(Comparator.comparing(Location::name).thenComparing(Location::id))
                .map(MyLocationView::of)
                .toList();
        return new MeView(
                member.id(),
                member.tenantId(),
                directory.tenant().name(),
                member.name(),
                member.language(),
                member.tenantAdmin(),
                member.adminLocationIds().stream().sorted().toList(),
                locations,
                caller.onlyLead().isPresent() ? "quick-link" : "full",
                caller.onlyLead());
    }
}
