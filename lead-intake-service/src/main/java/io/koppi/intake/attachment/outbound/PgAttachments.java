package io.koppi.intake.attachment.outbound;

import io.koppi.intake.attachment.application.Attachments;
import io.koppi.intake.attachment.domain.KeptFile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Files are slices of raw bodies; the database cuts them out, so that a body of ten megabytes never comes here whole. */
@ApplicationScoped
class PgAttachments implements Attachments {
    private static final int PIECE = 512 * 1024;

    private static final String OF_CONTACT =
            "select attachment_id, raw_id, filename, content_type, body_offset, bytes from attachment"
                    + " where tenant_id = :tenant and contact_id = :contact order by attachment_id";
    private static final String SLICE = "select raw_slice($1, $2, $3, $4) as piece";

    private final Pool pool;

    PgAttachments(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<KeptFile>> of(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CONTACT, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("contact", contactId)
                        .getResultList())
                .map(rows -> rows.stream().map(PgAttachments::file).toList());
    }

    /** One statement per piece and nothing held between them: a slow reader keeps no connection. */
    @Override
    public Multi<byte[]> bytes(UUID tenantId, KeptFile file) {
        int pieces = (file.bytes() + PIECE - 1) / PIECE;
        return Multi.createFrom()
                .range(0, pieces)
                .onItem()
                .transformToUniAndConcatenate(piece -> piece(tenantId, file, piece * PIECE));
    }

    private Uni<byte[]> piece(UUID tenantId, KeptFile file, int from) {
        int most = Math.min(PIECE, file.bytes() - from);
        return pool.preparedQuery(SLICE)
                .execute(Tuple.of(tenantId, file.rawId(), file.offset() + from, most))
                .map(rows -> {
                    Buffer piece = rows.iterator().next().getBuffer("piece");
                    if (piece == null || piece.length() != most) {
                        throw new IllegalStateException(file + " is not whole");
                    }
                    return piece.getBytes();
                });
    }

    private static KeptFile file(Object[] row) {
        return new KeptFile(
                (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (Integer) row[4], (Integer) row[5]);
    }
}
