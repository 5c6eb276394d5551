package io.koppi.routing.directory.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.messaging.Outbox;
import io.koppi.routing.directory.application.DirectoryEvents;
import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.OpeningHours;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class OutboxDirectoryEvents implements DirectoryEvents {
    private final Outbox outbox;

    OutboxDirectoryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(Entry entry, long version) {
        return switch (entry) {
            case Tenant tenant -> append(event(tenant, version));
            case Location location -> append(event(location, version));
            case Team team -> append(event(team, version));
            case Member member -> append(event(member, version));
            case RequestType type -> append(event(type, version));
            case Channel channel -> append(event(channel, version));
            // Only routing asks for it, and routing has it.
            case CatchAll _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> append(DirectoryEvent event) {
        return outbox.append(Topics.DIRECTORY, event);
    }

    private static DirectoryEvent event(Tenant tenant, long version) {
        return new io.koppi.contracts.directory.Tenant(
                tenant.id(),
                version,
                tenant.slug(),
                tenant.name(),
                tenant.language(),
                tenant.country(),
                tenant.timeZone());
    }

    private static DirectoryEvent event(Location location, long version) {
        return new io.koppi.contracts.directory.Location(
                location.tenantId(),
                location.id(),
                version,
                location.name(),
                location.city(),
                location.timeZone(),
                location.postCodes(),
                location.openingHours().stream()
                        .map(OutboxDirectoryEvents::event)
                        .toList(),
                location.active());
    }

    private static io.koppi.contracts.directory.OpeningHours event(OpeningHours block) {
        return new io.koppi.contracts.directory.OpeningHours(block.day(), block.opens(), block.closes());
    }

    private static DirectoryEvent event(Team team, long version) {
        return new io.koppi.contracts.directory.Team(
                team.tenantId(),
                team.id(),
                team.locationId(),
                version,
                team.name(),
                team.requestTypeIds(),
                team.active());
    }

    private static DirectoryEvent event(Member member, long version) {
        return new io.koppi.contracts.directory.Member(
                member.tenantId(),
                member.id(),
                version,
                member.name(),
                member.phone(),
                member.language(),
                member.tenantAdmin(),
                member.adminLocationIds(),
                member.teamIds(),
                member.locationIds(),
                member.active());
    }

    private static DirectoryEvent event(RequestType type, long version) {
        return new io.koppi.contracts.directory.RequestType(
                type.tenantId(),
                type.id(),
                version,
                type.key(),
                Map.of(
                        "fi", type.names().fi(),
                        "sv", type.names().sv(),
                        "en", type.names().en()),
                type.deliveryMode(),
                type.active());
    }

    private static DirectoryEvent event(Channel channel, long version) {
        return new io.koppi.contracts.directory.Channel(
                channel.tenantId(),
                channel.id(),
                version,
                channel.kind(),
                channel.name(),
                channel.defaultLocationId(),
                channel.defaultRequestTypeId(),
                channel.active());
    }
}
