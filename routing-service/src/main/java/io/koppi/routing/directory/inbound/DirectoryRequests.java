package io.koppi.routing.directory.inbound;

import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.OpeningHours;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.Tenant;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of the directory's PUTs. What a sender leaves out becomes empty here, and the domain says what is wrong with that; an
 * entry is active unless its sender says otherwise.
 */
final class DirectoryRequests {
    private static final UUID NONE = new UUID(0, 0);

    private DirectoryRequests() {}

    record TenantRequest(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone) {
        Tenant toDomain(UUID id) {
            return new Tenant(id, text(slug), text(name), text(language), text(country), text(timeZone));
        }
    }

    record OpeningHoursRequest(
            @Nullable DayOfWeek day,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {
        /** A block without a day or an hour becomes one that never opens, which is refused. */
        OpeningHours toDomain() {
            return day == null || opens == null || closes == null
                    ? new OpeningHours(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                    : new OpeningHours(day, opens, closes);
        }
    }

    record LocationRequest(
            @Nullable String name,
            @Nullable String city,
            @Nullable String timeZone,
            @Nullable List<String> postCodes,
            @Nullable List<OpeningHoursRequest> openingHours,
            @Nullable Boolean active) {
        Location toDomain(UUID tenantId, UUID id) {
            return new Location(
                    tenantId,
                    id,
                    text(name),
                    text(city),
                    text(timeZone),
                    list(postCodes),
                    list(openingHours).stream()
                            .map(OpeningHoursRequest::toDomain)
                            .toList(),
                    orActive(active));
        }
    }

    record TeamRequest(
            @Nullable UUID locationId,
            @Nullable String name,
            @Nullable Set<UUID> requestTypeIds,
            @Nullable Boolean active) {
        Team toDomain(UUID tenantId, UUID id) {
            return new Team(tenantId, id, orNone(locationId), text(name), set(requestTypeIds), orActive(active));
        }
    }

    record NamesRequest(
            @Nullable String fi,
            @Nullable String sv,
            @Nullable String en) {}

    record RequestTypeRequest(
            @Nullable String key,
            @Nullable NamesRequest names,
            @Nullable String deliveryMode,
            @Nullable Boolean active) {
        RequestType toDomain(UUID tenantId, UUID id) {
            NamesRequest given = names == null ? new NamesRequest(null, null, null) : names;
            return new RequestType(
                    tenantId,
                    id,
                    text(key),
                    new RequestType.Names(text(given.fi()), text(given.sv()), text(given.en())),
                    text(deliveryMode),
                    orActive(active));
        }
    }

    record ChannelRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable UUID defaultLocationId,
            @Nullable UUID defaultRequestTypeId,
            @Nullable Boolean active) {
        Channel toDomain(UUID tenantId, UUID id) {
            return new Channel(
                    tenantId,
                    id,
                    text(kind),
                    text(name),
                    Optional.ofNullable(defaultLocationId),
                    Optional.ofNullable(defaultRequestTypeId),
                    orActive(active));
        }
    }

    record MemberRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable Boolean tenantAdmin,
            @Nullable Set<UUID> adminLocationIds,
            @Nullable Set<UUID> teamIds,
            @Nullable Boolean active,
            @Nullable String initialPassword) {
        /** Where the member works is the directory's to find out. */
        Member toDomain(UUID tenantId, UUID id) {
            return new Member(
                    tenantId,
                    id,
                    text(name),
                    text(email),
                    Optional.ofNullable(phone).filter(written -> !written.isBlank()),
                    text(language),
                    Boolean.TRUE.equals(tenantAdmin),
                    set(adminLocationIds),
                    set(teamIds),
                    Set.of(),
                    orActive(active));
        }

        @Override
        public String toString() {
            return "MemberRequest[masked]";
        }
    }

    record CatchAllRequest(
            @Nullable UUID locationId,
            @Nullable UUID teamId,
            @Nullable UUID requestTypeId) {
        CatchAll toDomain(UUID tenantId) {
            return new CatchAll(tenantId, orNone(locationId), orNone(teamId), orNone(requestTypeId));
        }
    }

    record LanguageRequest(@Nullable String language) {
        String value() {
            return text(language);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static <T> List<T> list(@Nullable Collection<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static Set<UUID> set(@Nullable Set<UUID> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }

    private static UUID orNone(@Nullable UUID given) {
        return given == null ? NONE : given;
    }

    private static boolean orActive(@Nullable Boolean given) {
        return given == null || given;
    }
}
