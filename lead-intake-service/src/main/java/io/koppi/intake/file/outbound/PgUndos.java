package io.koppi.intake.file.outbound;

import io.koppi.intake.file.application.FileConfig;
import io.koppi.intake.file.application.Undos;
import io.koppi.intake.file.domain.Kept;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

@ApplicationScoped
class PgUndos implements Undos {
    private static final double MILLIS_PER_SECOND = 1000.0;
    private static final double SECONDS_UNTIL_THE_NEXT_LOOK = 2;
    private static final String MOVED = "moved";
    private static final String START =
            "update import_batch set state = 'undoing', lease = null, lease_until = null, undo_rows = 0"
                    + " where tenant_id = :tenant and import_id = :id and state in ('done', 'failed')";
    private static final String TAKE = "select * from take_undo($1)";
    private static final String HELD =
            " where tenant_id = :tenant and import_id = :id and lease = :lease and state = 'undoing'";
    /** Says that the mark was moved, and which contacts are asked for. */
    private static final String NEXT = "with moved as (update import_batch set undo_rows = undo_rows + :most,"
            + " lease_until = now() + make_interval(secs => :seconds)" + HELD + " and undo_rows < done_rows"
            + " returning undo_rows - :most as behind, undo_rows as upto),"
            + " own as (select distinct on (r.contact_id) r.row_number from moved join import_row r on r.row_number > moved.behind"
            + " and r.row_number <= moved.upto join contact c on c.tenant_id = r.tenant_id and c.contact_id = r.contact_id"
            + " left join raw_contact w on w.tenant_id = c.tenant_id and w.raw_id = c.raw_id"
            + " where r.tenant_id = :tenant and r.import_id = :id and c.withdrawn_at is null"
            + " and (r.outcome = 'taken' or w.headers ->> 'X-Koppi-Import' = :import)"
            + " and not exists (select from import_row o where o.contact_id = r.contact_id and o.import_id = r.import_id"
            + " and o.undo is not null) order by r.contact_id, r.row_number),"
            + " asked as (update import_row r set undo = 'asked' from own where r.tenant_id = :tenant and r.import_id = :id"
            + " and r.row_number = own.row_number returning r.contact_id)"
            + " select '" + MOVED + "' from moved union all select cast(contact_id as text) from asked";

    private static final String COUNT =
            "(select count(*) from import_row r where r.tenant_id = :tenant and r.import_id = :id and r.undo %s)";
    private static final String END = "update import_batch set state = 'undone', lease = null, lease_until = null,"
            + " undone = " + COUNT.formatted("= 'undone'") + ", kept = " + COUNT.formatted("in ('claimed', 'touched')")
            + HELD + " and undo_rows >= done_rows and not exists (select from import_row r where r.tenant_id = :tenant"
            + " and r.import_id = :id and r.undo = 'asked')";
    private static final String LET_GO =
            "update import_batch set lease_until = now() + make_interval(secs => :seconds)" + HELD;
    private static final String GONE = "with gone as (update import_row set undo = 'undone' where tenant_id = :tenant"
            + " and contact_id = :contact and undo = 'asked' returning contact_id)"
            + " update contact set withdrawn_at = :at, dedupe_key = dedupe_key || '@' || cast(contact_id as text)"
            + " where tenant_id = :tenant and withdrawn_at is null and contact_id in (select contact_id from gone)";
    private static final String STAYS = "update import_row set undo = :why where tenant_id = :tenant"
            + " and contact_id = :contact and undo = 'asked'";

    private final Pool pool;
    private final FileConfig config;

    PgUndos(Pool pool, FileConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Override
    public Uni<Boolean> start(UUID tenantId, UUID importId) {
        return change(START, tenantId, query -> query.setParameter("id", importId))
                .map(started -> started == 1);
    }

    @Override
    public Uni<Optional<Leased>> take() {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(lease()))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(leased(rows.iterator().next()))
                        : Optional.empty());
    }

    private static Leased leased(Row row) {
        return new Leased(
                row.getUUID("tenant_id"), row.getUUID("import_id"), row.getUUID("channel_id"), row.getUUID("lease"));
    }

    @Override
    public Uni<Part> next(Leased held) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, String.class)
                        .setParameter("tenant", held.tenantId())
                        .setParameter("id", held.importId())
                        .setParameter("import", held.importId().toString())
                        .setParameter("lease", held.lease())
                        .setParameter("most", config.rowsAtOnce())
                        .setParameter("seconds", lease())
                        .getResultList())
                .map(PgUndos::part);
    }

    private static Part part(List<String> rows) {
        return new Part(
                rows.isEmpty(),
                rows.stream()
                        .filter(row -> !row.equals(MOVED))
                        .map(UUID::fromString)
                        .toList());
    }

    @Override
    public Uni<Void> settle(Leased held) {
        return change(END, held)
                .chain(ended -> ended == 1
                        ? Uni.createFrom().voidItem()
                        : change(LET_GO, held, query -> query.setParameter("seconds", SECONDS_UNTIL_THE_NEXT_LOOK))
                                .replaceWithVoid());
    }

    @Override
    public Uni<Void> gone(UUID tenantId, UUID contactId, Instant at) {
        return change(
                        GONE,
                        tenantId,
                        query -> query.setParameter("contact", contactId).setParameter("at", at))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> stays(UUID tenantId, UUID contactId, Kept why) {
        return change(
                        STAYS,
                        tenantId,
                        query -> query.setParameter("contact", contactId).setParameter("why", why.key()))
                .replaceWithVoid();
    }

    private double lease() {
        return config.lease().toMillis() / MILLIS_PER_SECOND;
    }

    private static Uni<Integer> change(String sql, Leased held) {
        return change(sql, held, query -> query);
    }

    private static Uni<Integer> change(String sql, Leased held, UnaryOperator<MutationQuery> bind) {
        return change(
                sql,
                held.tenantId(),
                query -> bind.apply(query.setParameter("id", held.importId()).setParameter("lease", held.lease())));
    }

    private static Uni<Integer> change(String sql, UUID tenantId, UnaryOperator<MutationQuery> bind) {
        return Panache.getSession()
                .chain(session -> bind.apply(session.createNativeQuery(sql).setParameter("tenant", tenantId))
                        .executeUpdate());
    }
}
