package io.koppi.routing.directory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that one tenant's directory holds; small enough to be looked at whole. {@code revision} grows with every change. */
public record TenantDirectory(
        Tenant tenant,
        long revision,
        Map<UUID, Location> locations,
        Map<UUID, Team> teams,
        Map<UUID, Member> members,
        Map<UUID, RequestType> requestTypes,
        Map<UUID, Channel> channels,
        Optional<CatchAll> catchAll) {

    public TenantDirectory {
        locations = Map.copyOf(locations);
        teams = Map.copyOf(teams);
        members = Map.copyOf(members);
        requestTypes = Map.copyOf(requestTypes);
        channels = Map.copyOf(channels);
    }

    public static TenantDirectory of(
            Tenant tenant, long revision, List<? extends Entry> entries, Optional<CatchAll> catchAll) {
        return new TenantDirectory(
                tenant,
                revision,
                only(entries, Location.class),
                only(entries, Team.class),
                only(entries, Member.class),
                only(entries, RequestType.class),
                only(entries, Channel.class),
                catchAll);
    }

    /** The location, when it is one of the tenant's and open for contacts. */
    public Optional<Location> activeLocation(UUID id) {
        return Optional.ofNullable(locations.get(id)).filter(Location::active);
    }

    /** The tenant's own order among its open locations, so that a tie is always broken the same way. */
    public Stream<Location> activeLocations() {
        return locations.values().stream()
                .filter(Location::active)
                .sorted(Comparator.comparing(Location::name).thenComparing(Location::id));
    }

    public Stream<Team> activeTeamsAt(UUID locationId) {
        return teams.values().stream()
                .filter(team -> team.active() && team.locationId().equals(locationId))
                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id));
    }

    public Optional<RequestType> activeRequestType(UUID id) {
        return Optional.ofNullable(requestTypes.get(id)).filter(RequestType::active);
    }

    Set<UUID> locationsOf(Member member) {
        return Stream.concat(
                        member.teamIds().stream().map(teams::get).map(Team::locationId),
                        member.adminLocationIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Entry> Map<UUID, E> only(List<? extends Entry> entries, Class<E> kind) {
        return entries.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.toUnmodifiableMap(Entry::id, entry -> entry));
    }
}
