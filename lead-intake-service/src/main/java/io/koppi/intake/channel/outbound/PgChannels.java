package io.koppi.intake.channel.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.application.ChannelStore;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.Secrets;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PgChannels implements ChannelStore {
    private static final String ENSURE = "insert into channel_settings (channel_id, tenant_id, address, sealed)"
            + " values (:channel, :tenant, :address, :sealed) on conflict do nothing";
    private static final String SAVE = "update channel_settings set sealed = :sealed, options = :options,"
            + " changed_at = :now where tenant_id = :tenant and channel_id = :channel";
    private static final String COUNTS = "select channel_id, count(*), count(*) filter (where state = 'processed'),"
            + " count(*) filter (where state = 'waiting'), count(*) filter (where state = 'failed'),"
            + " coalesce(sum(duplicates), 0), max(stored_at) from contact where tenant_id = :tenant group by channel_id";

    private final ObjectMapper json;
    private final Seal seal;
    private final Clock clock;

    PgChannels(ObjectMapper json, Seal seal, Clock clock) {
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, Settings>> settings(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ChannelSettingsRow where tenantId = :tenant", ChannelSettingsRow.class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.channelId, this::toSettings)));
    }

    @Override
    public Uni<Void> ensure(UUID tenantId, Set<UUID> channelIds) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID channelId : channelIds) {
            done = done.chain(Panache::getSession)
                    .chain(session -> session.createNativeQuery(ENSURE)
                            .setParameter("channel", channelId)
                            .setParameter("tenant", tenantId)
                            .setParameter("address", Address.random().text())
                            .setParameter("sealed", seal.close(channelId, Secrets.NONE))
                            .executeUpdate())
                    .replaceWithVoid();
        }
        return done;
    }

    @Override
    public Uni<Void> save(UUID tenantId, UUID channelId, Secrets secrets, ChannelOptions options) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("sealed", seal.close(channelId, secrets))
                        .setParameter("options", write(options))
                        .setParameter("now", clock.instant())
                        .setParameter("tenant", tenantId)
                        .setParameter("channel", channelId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, Counts>> counts(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], PgChannels::toCounts)));
    }

    private static Counts toCounts(Object[] row) {
        long contacts = number(row[1]);
        long duplicates = number(row[5]);
        return new Counts(
                contacts + duplicates,
                number(row[2]),
                number(row[3]),
                number(row[4]),
                duplicates,
                Optional.ofNullable((OffsetDateTime) row[6]).map(OffsetDateTime::toInstant));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private Settings toSettings(ChannelSettingsRow row) {
        return new Settings(new Address(row.address), seal.open(row.channelId, row.sealed), read(row.options));
    }

    private ChannelOptions read(String options) {
        try {
            return json.readValue(options, ChannelOptions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable channel options", e);
        }
    }

    private String write(ChannelOptions options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Channel options are not serializable", e);
        }
    }
}
