package io.koppi.intake.channel.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Tenant;
import io.koppi.intake.channel.application.ChannelConfig;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.Door.TenantLocation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/**
 * Finds doors and remembers those it found for a moment, so that a burst does not ask the database the same thing for each
 * contact. Addresses nobody has are not remembered: a scanner could fill the memory with them.
 */
@ApplicationScoped
class PgDoors implements Doors {
    private static final String FIND = "select * from find_door($1, $2)";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Pool pool;
    private final ObjectMapper json;
    private final Seal seal;
    private final Clock clock;
    private final Duration age;
    private final Map<Address, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Door door, Instant since) {}

    PgDoors(Pool pool, ObjectMapper json, Seal seal, Clock clock, ChannelConfig config) {
        this.pool = pool;
        this.json = json;
        this.seal = seal;
        this.clock = clock;
        this.age = config.settingsAge();
    }

    @Override
    public Uni<Optional<Door>> at(Address address) {
        if (!address.isPossible()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Remembered known = remembered.get(address);
        if (known != null && known.since().plus(age).isAfter(clock.instant())) {
            return Uni.createFrom().item(Optional.of(known.door()));
        }
        return find(Tuple.of(address.text(), null)).invoke(door -> remember(address, door));
    }

    @Override
    public Uni<Optional<Door>> of(UUID tenantId, UUID channelId) {
        return find(Tuple.of(null, channelId))
                .map(door -> door.filter(found -> found.tenantId().equals(tenantId)));
    }

    private void remember(Address address, Optional<Door> found) {
        found.ifPresentOrElse(
                door -> remembered.put(address, new Remembered(door, clock.instant())),
                () -> remembered.remove(address));
    }

    private Uni<Optional<Door>> find(Tuple addressOrChannel) {
        return pool.preparedQuery(FIND)
                .execute(addressOrChannel)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .failWith(TimeoutException::new)
                .map(rows -> rows.iterator().hasNext() ? toDoor(rows.iterator().next()) : Optional.empty());
    }

    private Optional<Door> toDoor(Row row) {
        Channel channel = read(row.getString("channel"), Channel.class);
        Optional<ChannelKind> kind = ChannelKind.of(channel.kind()).filter(known -> channel.active());
        return kind.map(known -> {
            Tenant tenant = read(row.getString("tenant"), Tenant.class);
            return new Door(
                    channel.tenantId(),
                    channel.channelId(),
                    known,
                    new Address(row.getString("address")),
                    seal.open(channel.channelId(), row.getBuffer("sealed").getBytes()),
                    read(row.getString("options"), ChannelOptions.class),
                    requestType(channel, list(row.getString("request_types"), RequestType.class)),
                    tenant.country(),
                    ZoneId.of(tenant.timeZone()),
                    tenant.language(),
                    locations(list(row.getString("locations"), Location.class)));
        });
    }

    private static Optional<String> requestType(Channel channel, List<RequestType> types) {
        return channel.defaultRequestTypeId()
                .flatMap(wanted -> types.stream()
                        .filter(type -> type.requestTypeId().equals(wanted))
                        .map(RequestType::key)
                        .findFirst());
    }

    private static List<TenantLocation> locations(List<Location> all) {
        return all.stream()
                .filter(Location::active)
                .map(location -> new TenantLocation(
                        location.locationId(), location.name(), location.city(), ZoneId.of(location.timeZone())))
                .toList();
    }

    private <T> List<T> list(String array, Class<T> type) {
        try {
            return json.readerForListOf(type).readValue(array);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    private static IllegalStateException unreadable(Class<?> type, JsonProcessingException cause) {
        return new IllegalStateException("Unreadable " + type.getSimpleName(), cause);
    }
}
