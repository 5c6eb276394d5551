package io.koppi.intake.file.outbound;

import io.koppi.intake.file.application.FileConfig;
import io.koppi.intake.file.application.Imports;
import io.koppi.intake.file.domain.Kept;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.RowOutcome;
import io.koppi.intake.file.domain.RowResult;
import io.koppi.messaging.TenantTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class PgImports implements Imports {
    private static final double MILLIS_PER_SECOND = 1000.0;
    private static final String STALE =
            "delete from import_batch where tenant_id = :tenant and state = 'draft' and created_at < :before";
    private static final String CREATE =
            "insert into import_batch (import_id, tenant_id, channel_id, filename, hash, source,"
                    + " encoding, separator, row_count, columns, preview, wishes, state, created_at) values (:id, :tenant, :channel,"
                    + " :filename, :hash, :source, :encoding, nullif(:separator, ''), :rows, :columns, :preview, :wishes, 'draft', :created)";
    private static final String ADD_PIECE = "insert into import_piece (import_id, tenant_id, position, bytes)"
            + " values (:id, :tenant, :position, :bytes)";
    private static final String PIECE =
            "select position, bytes from import_piece where tenant_id = :tenant and import_id = :id and position = :position";
    private static final String NEWEST = "select " + ImportRow.FIELDS.formatted("'[]'")
            + " from import_batch where tenant_id = :tenant order by created_at desc limit :most";
    private static final String ONE = "select " + ImportRow.FIELDS.formatted("preview")
            + " from import_batch where tenant_id = :tenant and import_id = :id";
    private static final String START =
            "update import_batch set state = 'running', columns = :columns, wishes = :wishes,"
                    + " problem = null, lease = null, lease_until = null, attempts = 0, ended_at = null,"
                    + " started_at = coalesce(started_at, :now)"
                    + " where tenant_id = :tenant and import_id = :id and state in ('draft', 'failed')";
    private static final String TAKE = "select * from take_import($1)";
    private static final String HELD =
            " where tenant_id = :tenant and import_id = :id and lease = :lease and state = 'running'";
    private static final String ADVANCE = "update import_batch set done_rows = :done, taken = taken + :taken,"
            + " duplicates = duplicates + :duplicates, failed = failed + :failed, attempts = 0,"
            + " lease_until = now() + make_interval(secs => :seconds)" + HELD;
    // Text first, as everywhere: a jsonb parameter would be written as one JSON string.
    private static final String ADD_ROWS =
            "insert into import_row (import_id, tenant_id, row_number, outcome, contact_id, problem)"
                    + " select :id, :tenant, r.\"row\", lower(r.outcome), r.\"contactId\", r.problem"
                    + " from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))"
                    + " as r(\"row\" int, outcome text, \"contactId\" uuid, problem text)";
    private static final String END =
            "update import_batch set state = :state, problem = nullif(:problem, ''), lease = null,"
                    + " lease_until = null, ended_at = :now" + HELD;
    private static final String OUTCOME = "case when undo = 'undone' then undo else outcome end";
    private static final String ROWS = "select row_number, " + OUTCOME + ", contact_id, problem,"
            + " case when undo in ('claimed', 'touched') then undo end from import_row"
            + " where tenant_id = :tenant and import_id = :id and row_number > :after"
            + " and (:outcome = '' or " + OUTCOME + " = :outcome) order by row_number limit :most";

    private final Pool pool;
    private final ImportRow table;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final FileConfig config;

    PgImports(Pool pool, ImportRow table, TenantTransaction transaction, Clock clock, FileConfig config) {
        this.pool = pool;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Uni<Void> create(ListImport draft, Instant staleBefore) {
        return change(STALE, draft.tenantId(), query -> query.setParameter("before", staleBefore))
                .chain(() -> change(
                        CREATE,
                        draft.tenantId(),
                        query -> query.setParameter("id", draft.importId())
                                .setParameter("channel", draft.channelId())
                                .setParameter("filename", draft.list().filename())
                                .setParameter("hash", draft.list().hash())
                                .setParameter("source", draft.list().source())
                                .setParameter("encoding", draft.list().encoding())
                                .setParameter(
                                        "separator", draft.list().separator().orElse(""))
                                .setParameter("rows", draft.list().rows())
                                .setParameter(
                                        "columns", table.write(draft.list().columns()))
                                .setParameter(
                                        "preview", table.write(draft.list().preview()))
                                .setParameter("wishes", table.write(draft.wishes()))
                                .setParameter("created", draft.createdAt())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addPiece(ListImport draft, int position, byte[] bytes) {
        return change(
                        ADD_PIECE,
                        draft.tenantId(),
                        query -> query.setParameter("id", draft.importId())
                                .setParameter("position", position)
                                .setParameter("bytes", bytes))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> piece(UUID tenantId, UUID importId, int position) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PIECE, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", importId)
                        .setParameter("position", position)
                        .getResultList())
                .map(pieces -> pieces.stream().findFirst().map(row -> (byte[]) row[1]));
    }

    @Override
    public Uni<List<ListImport>> newest(UUID tenantId, int most) {
        return select(NEWEST, tenantId, query -> query.setParameter("most", most))
                .map(rows -> rows.stream().map(table::read).toList());
    }

    @Override
    public Uni<Optional<ListImport>> find(UUID tenantId, UUID importId) {
        return select(ONE, tenantId, query -> query.setParameter("id", importId))
                .map(rows -> rows.stream().findFirst().map(table::read));
    }

    @Override
    public Uni<Boolean> start(ListImport chosen) {
        return change(
                        START,
                        chosen.tenantId(),
                        query -> query.setParameter("id", chosen.importId())
                                .setParameter(
                                        "columns", table.write(chosen.list().columns()))
                                .setParameter("wishes", table.write(chosen.wishes()))
                                .setParameter("now", clock.instant()))
                .map(started -> started == 1);
    }

    @Override
    public Uni<Optional<Leased>> take() {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(config.lease().toMillis() / MILLIS_PER_SECOND))
                .chain(rows -> rows.iterator().hasNext()
                        ? leased(rows.iterator().next())
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Leased>> leased(Row row) {
        UUID tenantId = row.getUUID("tenant_id");
        return transaction
                .run(tenantId, () -> find(tenantId, row.getUUID("import_id")))
                .map(found -> found.map(taken -> new Leased(taken, row.getUUID("lease"), row.getInteger("attempts"))));
    }

    @Override
    public Uni<Boolean> advance(Leased held, int done, List<RowResult> results) {
        Map<RowOutcome, Integer> counts =
                results.stream().collect(Collectors.groupingBy(RowResult::outcome, Collectors.summingInt(result -> 1)));
        return change(
                        ADVANCE,
                        held.listImport().tenantId(),
                        query -> held(query, held)
                                .setParameter("done", done)
                                .setParameter("taken", counts.getOrDefault(RowOutcome.TAKEN, 0))
                                .setParameter("duplicates", counts.getOrDefault(RowOutcome.DUPLICATE, 0))
                                .setParameter("failed", counts.getOrDefault(RowOutcome.FAILED, 0))
                                .setParameter("seconds", config.lease().toMillis() / MILLIS_PER_SECOND))
                .chain(updated -> updated == 0
                        ? Uni.createFrom().item(false)
                        : change(
                                        ADD_ROWS,
                                        held.listImport().tenantId(),
                                        query -> query.setParameter(
                                                        "id", held.listImport().importId())
                                                .setParameter("rows", table.write(results)))
                                .replaceWith(true));
    }

    @Override
    public Uni<Void> end(Leased held, Optional<String> problem) {
        return change(
                        END,
                        held.listImport().tenantId(),
                        query -> held(query, held)
                                .setParameter("state", problem.isPresent() ? "failed" : "done")
                                .setParameter("problem", problem.orElse(""))
                                .setParameter("now", clock.instant()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<RowResult>> rows(UUID tenantId, UUID importId, Optional<RowOutcome> outcome, int after, int most) {
        return select(
                        ROWS,
                        tenantId,
                        query -> query.setParameter("id", importId)
                                .setParameter(
                                        "outcome", outcome.map(RowOutcome::key).orElse(""))
                                .setParameter("after", after)
                                .setParameter("most", most))
                .map(rows -> rows.stream().map(PgImports::toResult).toList());
    }

    private static RowResult toResult(Object[] row) {
        return new RowResult(
                (Integer) row[0],
                RowOutcome.of((String) row[1]).orElseThrow(),
                Optional.ofNullable((UUID) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]).flatMap(Kept::of));
    }

    private static MutationQuery held(MutationQuery query, Leased held) {
        return query.setParameter("id", held.listImport().importId()).setParameter("lease", held.lease());
    }

    private static Uni<Integer> change(String sql, UUID tenantId, UnaryOperator<MutationQuery> bind) {
        return Panache.getSession()
                .chain(session -> bind.apply(session.createNativeQuery(sql).setParameter("tenant", tenantId))
                        .executeUpdate());
    }

    private static Uni<List<Object[]>> select(String sql, UUID tenantId, UnaryOperator<SelectionQuery<Object[]>> bind) {
        return Panache.getSession()
                .chain(session -> bind.apply(
                                session.createNativeQuery(sql, Object[].class).setParameter("tenant", tenantId))
                        .getResultList());
    }
}
