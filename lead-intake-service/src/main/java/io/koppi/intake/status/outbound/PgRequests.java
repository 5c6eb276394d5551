package io.koppi.intake.status.outbound;

import io.koppi.intake.status.application.Requests;
import io.koppi.intake.status.domain.Request;
import io.koppi.intake.status.domain.Word;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PgRequests implements Requests {
    private static final String FIND = "select * from find_request($1)";
    private static final String OF_REQUEST = " from customer_word where tenant_id = :tenant and contact_id = :contact";
    private static final String LAST =
            "select kind, callback_from, callback_to" + OF_REQUEST + " order by word_id desc limit 1";
    private static final String COUNT = "select count(*)" + OF_REQUEST + " and spoken_at > :since";
    private static final String LOCK =
            "select contact_id from contact where tenant_id = :tenant" + " and contact_id = :contact for update";
    private static final String KEEP =
            "insert into customer_word (tenant_id, contact_id, kind, callback_from, callback_to,"
                    + " spoken_at) values (:tenant, :contact, :kind, cast(nullif(cast(:from as text), '') as timestamptz),"
                    + " cast(nullif(cast(:to as text), '') as timestamptz), :at)";

    private final Pool pool;

    PgRequests(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Request>> find(UUID contactId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(contactId))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(request(contactId, rows.iterator().next()))
                        : Optional.empty());
    }

    private static Request request(UUID contactId, Row row) {
        return new Request(
                contactId,
                row.getUUID("tenant_id"),
                row.getUUID("channel_id"),
                row.getString("request_type"),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("language")),
                row.getBoolean("callable"),
                Optional.ofNullable(row.getOffsetDateTime("wish_from"))
                        .map(from -> wished(from, row.getOffsetDateTime("wish_to"))),
                row.getOffsetDateTime("stored_at").toInstant(),
                row.getBoolean("erased"));
    }

    private static Word.CallWished wished(OffsetDateTime from, @Nullable OffsetDateTime to) {
        return new Word.CallWished(from.toInstant(), Optional.ofNullable(to).map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Optional<Word>> lastWord(Request request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST, Object[].class)
                        .setParameter("tenant", request.tenantId())
                        .setParameter("contact", request.contactId())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PgRequests::word));
    }

    private static Word word(Object[] row) {
        return switch ((String) row[0]) {
            case Word.CallWished.KIND -> wished((OffsetDateTime) row[1], (OffsetDateTime) row[2]);
            case Word.AlreadyCalled.KIND -> new Word.AlreadyCalled();
            case Word.NoLongerNeeded.KIND -> new Word.NoLongerNeeded();
            default -> throw new IllegalStateException("Nobody says " + row[0]);
        };
    }

    @Override
    public Uni<Integer> lockAndCount(Request request, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter("tenant", request.tenantId())
                        .setParameter("contact", request.contactId())
                        .getResultList()
                        // A statement of its own: one that waited for the lock would count what it saw before.
                        .chain(() -> session.createNativeQuery(COUNT, Long.class)
                                .setParameter("tenant", request.tenantId())
                                .setParameter("contact", request.contactId())
                                .setParameter("since", since)
                                .getSingleResult()))
                .map(Math::toIntExact);
    }

    @Override
    public Uni<Void> keep(Request request, Word word, Instant spokenAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("tenant", request.tenantId())
                        .setParameter("contact", request.contactId())
                        .setParameter("kind", word.kind())
                        .setParameter("from", word.from().map(Instant::toString).orElse(""))
                        .setParameter("to", word.to().map(Instant::toString).orElse(""))
                        .setParameter("at", spokenAt)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
