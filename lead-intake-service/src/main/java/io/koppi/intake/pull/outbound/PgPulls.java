package io.koppi.intake.pull.outbound;

import io.koppi.intake.channel.application.PullFailures;
import io.koppi.intake.pull.application.Pulls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Each step is one statement of its own (see V11__pull.sql), for it is taken on a thread that has no session. */
@ApplicationScoped
class PgPulls implements Pulls, PullFailures {
    private static final String TAKE = "select * from take_due_pulls($1, $2, $3)";
    private static final String ADVANCE = "select advance_pull($1, $2, $3, $4, $5, $6) as ours";
    private static final String SETTLE = "select settle_pull($1, $2, $3, $4, $5) as ours";
    private static final String FAILING = "select channel_id, failing_since, failure from pull"
            + " where tenant_id = :tenant and failing_since is not null";

    private final Pool pool;

    PgPulls(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Due>> take(String option, int most, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(option, most, (int) lease.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgPulls::toDue)
                        .toList());
    }

    private static Due toDue(Row row) {
        return new Due(
                row.getUUID("tenant_id"),
                row.getUUID("channel_id"),
                row.getUUID("lease"),
                new Mark(row.getString("source"), row.getString("position")));
    }

    @Override
    public Uni<Boolean> advance(Due due, Mark mark, Duration lease) {
        return ours(
                ADVANCE,
                holder(due).addString(mark.source()).addString(mark.position()).addInteger((int) lease.toSeconds()));
    }

    @Override
    public Uni<Boolean> settle(Due due, Optional<String> failure, Duration pause) {
        return ours(SETTLE, holder(due).addValue(failure.orElse(null)).addInteger((int) pause.toSeconds()));
    }

    private static Tuple holder(Due due) {
        return Tuple.tuple().addUUID(due.tenantId()).addUUID(due.channelId()).addUUID(due.lease());
    }

    private Uni<Boolean> ours(String statement, Tuple values) {
        return pool.preparedQuery(statement)
                .execute(values)
                .map(rows -> rows.iterator().next().getBoolean("ours"));
    }

    @Override
    public Uni<Map<UUID, Failure>> of(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILING, Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Failure(((OffsetDateTime) row[1]).toInstant(), (String) row[2]))));
    }
}
