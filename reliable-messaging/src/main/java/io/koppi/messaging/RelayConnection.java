package io.koppi.messaging;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The relay's conversation with PostgreSQL, from its own thread. */
final class RelayConnection implements AutoCloseable {
    private static final long SECONDS_TO_ANSWER = 30;
    private static final int BATCH = 500;
    private static final String NEXT = "select seq, event_id, topic, record_key, type, tenant_id, payload, occurred_at"
            + " from outbox order by seq limit " + BATCH;

    private static final String SET_ASIDE = "with gone as (delete from outbox where seq = $1 returning *)"
            + " insert into outbox_refused (event_id, topic, record_key, type, tenant_id, payload, occurred_at, reason)"
            + " select event_id, topic, record_key, type, tenant_id, payload, occurred_at, $2 from gone"
            + " on conflict (event_id) do nothing";

    private final PgConnection connection;

    private RelayConnection(PgConnection connection) {
        this.connection = connection;
    }

    static RelayConnection listening(PgConnection connection, Runnable onNews) throws Exception {
        connection.notificationHandler(notification -> onNews.run());
        connection.closeHandler(closed -> onNews.run());
        await(connection.query("listen outbox").execute());
        return new RelayConnection(connection);
    }

    boolean tryLead() throws Exception {
        return await(connection
                        .query("select pg_try_advisory_lock(hashtext('outbox-relay'))")
                        .execute())
                .iterator()
                .next()
                .getBoolean(0);
    }

    void notifyLeader() throws Exception {
        await(connection.query("notify outbox").execute());
    }

    List<OutboxRow> next() throws Exception {
        var rows = await(connection.preparedQuery(NEXT).execute());
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RelayConnection::toOutboxRow)
                .toList();
    }

    /** In one statement, so that the event is always in exactly one of the two tables. */
    void setAside(OutboxRow row, String reason) throws Exception {
        await(connection.preparedQuery(SET_ASIDE).execute(Tuple.of(row.seq(), reason)));
    }

    void delete(List<OutboxRow> rows) throws Exception {
        Long[] published = rows.stream().map(OutboxRow::seq).toArray(Long[]::new);
        await(connection.preparedQuery("delete from outbox where seq = any($1)").execute(Tuple.of(published)));
    }

    /** A copy of an event older than its topic's memory cannot come any more. */
    void forgetOldInbox() throws Exception {
        await(connection
                .query("delete from inbox where handled_at < now() - interval '30 days'")
                .execute());
    }

    @Override
    public void close() {
        connection.close();
    }

    static <T> T await(Future<T> answer) throws Exception {
        return answer.toCompletionStage().toCompletableFuture().get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
    }

    private static OutboxRow toOutboxRow(Row row) {
        OffsetDateTime occurredAt = row.getOffsetDateTime("occurred_at");
        return new OutboxRow(
                row.getLong("seq"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getString("type"),
                row.getUUID("tenant_id"),
                row.getString("payload"),
                occurredAt.toInstant());
    }
}
