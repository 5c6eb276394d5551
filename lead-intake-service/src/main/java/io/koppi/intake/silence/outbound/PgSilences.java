package io.koppi.intake.silence.outbound;

import io.koppi.intake.silence.application.Silences;
import io.koppi.intake.silence.domain.Arrivals;
import io.koppi.intake.silence.domain.Silence;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PgSilences implements Silences {
    private static final String BEGIN = "select pg_try_advisory_xact_lock(hashtext('silence'))";
    // Ids begin with their time, so the primary key finds the last weeks; one row per channel, hours as seconds=number.
    private static final String BROUGHT = "select h.tenant_id, h.channel_id, t.state ->> 'timeZone', max(h.last),"
            + " string_agg(h.hour || '=' || h.n, ',') from ("
            + "select tenant_id, channel_id, cast(extract(epoch from date_trunc('hour', stored_at, 'UTC')) as bigint) as hour,"
            + " count(*) as n, max(stored_at) as last from contact where contact_id >= uuid_since(:since)"
            + " group by tenant_id, channel_id, date_trunc('hour', stored_at, 'UTC')) h"
            + " join directory_entry t on t.tenant_id = h.tenant_id and t.id = h.tenant_id"
            + " join directory_entry c on c.tenant_id = h.tenant_id and c.id = h.channel_id"
            + " where cast(c.state ->> 'active' as boolean) group by h.tenant_id, h.channel_id, t.state ->> 'timeZone'";
    private static final String FORGET = "delete from channel_silence";
    private static final String ADD = "insert into channel_silence (channel_id, tenant_id, since, expected)"
            + " values (:channel, :tenant, :since, :expected)";
    private static final String OF =
            "select channel_id, since, expected from channel_silence where tenant_id = :tenant";

    @Override
    public Uni<Boolean> begin() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(BEGIN, Boolean.class).getSingleResult());
    }

    @Override
    public Uni<List<Brought>> brought(Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BROUGHT, Object[].class)
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream().map(PgSilences::toBrought).toList());
    }

    private static Brought toBrought(Object[] row) {
        NavigableMap<Instant, Integer> byHour = new TreeMap<>();
        for (String hour : ((String) row[4]).split(",", -1)) {
            int equals = hour.indexOf('=');
            byHour.put(
                    Instant.ofEpochSecond(Long.parseLong(hour.substring(0, equals))),
                    Integer.valueOf(hour.substring(equals + 1)));
        }
        return new Brought(
                (UUID) row[0],
                (UUID) row[1],
                ZoneId.of((String) row[2]),
                new Arrivals(byHour, ((OffsetDateTime) row[3]).toInstant()));
    }

    @Override
    public Uni<Void> replace(List<Silent> silent) {
        Uni<Void> done = Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET).executeUpdate())
                .replaceWithVoid();
        for (Silent one : silent) {
            done = done.chain(Panache::getSession)
                    .chain(session -> session.createNativeQuery(ADD)
                            .setParameter("channel", one.channelId())
                            .setParameter("tenant", one.tenantId())
                            .setParameter("since", one.silence().since())
                            .setParameter("expected", one.silence().expected())
                            .executeUpdate())
                    .replaceWithVoid();
        }
        return done;
    }

    @Override
    public Uni<Map<UUID, Silence>> of(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Silence(
                                        ((OffsetDateTime) row[1]).toInstant(), ((Number) row[2]).doubleValue()))));
    }
}
