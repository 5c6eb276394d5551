package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.directory.Directory;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names behind the ids of some leads, fetched in one query. An entity the directory copy has not got yet is shown by a dash:
 * a name that is late must not hide a lead.
 */
public final class Names {
    private static final String NOT_HERE_YET = "–";
    private static final Map<String, String> NO_NAMES =
            Map.of("fi", NOT_HERE_YET, "sv", NOT_HERE_YET, "en", NOT_HERE_YET);

    private final Map<UUID, DirectoryEvent> entries;

    /** {@code names} by language. */
    public record Kind(UUID id, String key, Map<String, String> names) {}

    private Names(Map<UUID, DirectoryEvent> entries) {
        this.entries = entries;
    }

    /** Everything a reader of the leads sees named. */
    static Uni<Names> of(Directory directory, UUID tenantId, List<Lead> leads, Set<UUID> furtherMembers) {
        return of(
                directory,
                tenantId,
                Stream.concat(furtherMembers.stream(), leads.stream().flatMap(Names::ids))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Only these members, locations or other entities. */
    public static Uni<Names> of(Directory directory, UUID tenantId, Set<UUID> ids) {
        return directory.entries(tenantId, ids).map(Names::new);
    }

    public String location(UUID id) {
        return find(Location.class, id).map(Location::name).orElse(NOT_HERE_YET);
    }

    public String channel(UUID id) {
        return find(Channel.class, id).map(Channel::name).orElse(NOT_HERE_YET);
    }

    public String member(UUID id) {
        return find(Member.class, id).map(Member::name).orElse(NOT_HERE_YET);
    }

    public Kind requestType(UUID id) {
        return find(RequestType.class, id)
                .map(type -> new Kind(id, type.key(), type.names()))
                .orElse(new Kind(id, NOT_HERE_YET, NO_NAMES));
    }

    private <E extends DirectoryEvent> Optional<E> find(Class<E> kind, UUID id) {
        return Optional.ofNullable(entries.get(id)).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<UUID> ids(Lead lead) {
        return Stream.concat(
                lead.owner().map(Ownership::memberId).stream(),
                Stream.of(
                        lead.locationId(),
                        lead.request().channelId(),
                        lead.request().requestTypeId()));
    }
}
