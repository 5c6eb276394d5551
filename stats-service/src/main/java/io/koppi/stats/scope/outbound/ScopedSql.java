package io.koppi.stats.scope.outbound;

import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The beginning every chart's query shares: {@code place} holds the scope's locations with their zone, opening hours and the
 * instants between which the period runs there. Materialized, because row-level security lets an index on the facts be searched
 * only by finished values, not by the time zone arithmetic behind them.
 */
public final class ScopedSql {
    private static final String PLACE = """
            with place as materialized (
              select id, state ->> 'name' as name, cast(state ->> 'active' as boolean) as active, state ->> 'timeZone' as zone,
                state -> 'openingHours' as opening_hours,
                cast(:from as timestamp) at time zone (state ->> 'timeZone') as starts,
                cast(:until as timestamp) at time zone (state ->> 'timeZone') as ends
              from directory_entry
              where tenant_id = :tenant and kind = 'directory.location.v1' and id = any(cast(string_to_array(:locations, ',') as uuid[]))
            )
            """;

    private ScopedSql() {}

    /** The query that {@code sql} continues; it may use {@code :tenant} and must, for every fact it reads. */
    public static SelectionQuery<Object[]> query(Session session, String sql, Scope scope, Period period) {
        return session.createNativeQuery(PLACE + sql, Object[].class)
                .setParameter("tenant", scope.tenantId())
                .setParameter(
                        "locations",
                        scope.locationIds().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("from", period.from().atStartOfDay())
                .setParameter("until", period.to().plusDays(1).atStartOfDay());
    }

    /** Counts come as whatever integer type PostgreSQL chose. */
    public static long count(Object column) {
        return ((Number) column).longValue();
    }
}
