package io.koppi.intake.channel.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A channel as its door needs it: who it belongs to, how it is secured and read.
 *
 * @param requestType what the channel's contacts ask for when they do not say
 * @param country ISO 3166 of the tenant, in which national phone numbers are read
 */
public record Door(
        UUID tenantId,
        UUID channelId,
        ChannelKind kind,
        Address address,
        Secrets secrets,
        ChannelOptions options,
        Optional<String> requestType,
        String country,
        ZoneId zone,
        String language,
        List<TenantLocation> locations) {
    public Door {
        locations = List.copyOf(locations);
    }

    /** The same door, reading by other options than those stored. */
    public Door readingBy(ChannelOptions draft) {
        return new Door(
                tenantId, channelId, kind, address, secrets, draft, requestType, country, zone, language, locations);
    }

    /** The tenant's location that goes by this id or name. */
    public Optional<UUID> locationNamed(String idOrName) {
        String wanted = idOrName.strip().toLowerCase(Locale.ROOT);
        return locations.stream()
                .filter(location -> wanted.equals(location.id().toString())
                        || wanted.equals(location.name().toLowerCase(Locale.ROOT)))
                .map(TenantLocation::id)
                .findFirst();
    }

    /** One of the places a customer may choose. */
    public record TenantLocation(UUID id, String name, String city, ZoneId zone) {}

    @Override
    public String toString() {
        return "Door[" + kind.key() + ", " + channelId + "]";
    }
}
