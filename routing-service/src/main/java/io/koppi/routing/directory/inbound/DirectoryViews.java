package io.koppi.routing.directory.inbound;

import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.OpeningHours;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.signin.domain.SignInState;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the directory's lists show. Sets come in one order, so that equal answers are equal bytes. */
final class DirectoryViews {
    private DirectoryViews() {}

    record ListView<T>(List<T> items) {}

    record LocationView(
            UUID id,
            String name,
            String city,
            String timeZone,
            List<String> postCodes,
            List<OpeningHours> openingHours,
            boolean active) {
        static LocationView of(Location location) {
            return new LocationView(
                    location.id(),
                    location.name(),
                    location.city(),
                    location.timeZone(),
                    location.postCodes(),
                    location.openingHours(),
                    location.active());
        }
    }

    record TeamView(UUID id, UUID locationId, String name, List<UUID> requestTypeIds, boolean active) {
        static TeamView of(Team team) {
            return new TeamView(
                    team.id(), team.locationId(), team.name(), sorted(team.requestTypeIds()), team.active());
        }
    }

    record RequestTypeView(UUID id, String key, RequestType.Names names, String deliveryMode, boolean active) {
        static RequestTypeView of(RequestType type) {
            return new RequestTypeView(type.id(), type.key(), type.names(), type.deliveryMode(), type.active());
        }
    }

    record ChannelView(
            UUID id,
            String kind,
            String name,
            Optional<UUID> defaultLocationId,
            Optional<UUID> defaultRequestTypeId,
            boolean active) {
        static ChannelView of(Channel channel) {
            return new ChannelView(
                    channel.id(),
                    channel.kind(),
                    channel.name(),
                    channel.defaultLocationId(),
                    channel.defaultRequestTypeId(),
                    channel.active());
        }
    }

    record MemberView(
            UUID id,
            String name,
            String email,
            Optional<String> phone,
            String language,
            boolean tenantAdmin,
            List<UUID> adminLocationIds,
            List<UUID> teamIds,
            List<UUID> locationIds,
            boolean active,
            String signIn) {
        static MemberView of(Member member, SignInState signIn) {
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.email(),
                    member.phone(),
                    member.language(),
                    member.tenantAdmin(),
                    sorted(member.adminLocationIds()),
                    sorted(member.teamIds()),
                    sorted(member.locationIds()),
                    member.active(),
                    signIn.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return "MemberView[" + id + ", masked]";
        }
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
