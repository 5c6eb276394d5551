package io.koppi.intake.meta.outbound;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.meta.application.LeadPolls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgLeadPolls implements LeadPolls {
    private static final String TAKE = "select * from take_due_polls($1, $2, $3)";
    private static final String READ_UNTIL = "select read_until from lead_checkpoint"
            + " where tenant_id = :tenant and channel_id = :channel and account = :account";
    private static final String MOVE = "insert into lead_checkpoint (channel_id, tenant_id, account, read_until)"
            + " values (:channel, :tenant, :account, :until)"
            + " on conflict (channel_id, account) do update set read_until = excluded.read_until"
            + " where lead_checkpoint.tenant_id = excluded.tenant_id";
    // The ids are digits, so a list of them is a text.
    private static final String KNOWN = "select external_id from contact"
            + " where tenant_id = :tenant and channel_id = :channel and external_id = any(string_to_array(:ids, ','))";

    private final Pool pool;

    PgLeadPolls(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Origin>> take(int most, Duration pause) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(ChannelKind.META_LEAD_ADS.key(), most, (int) pause.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Origin(row.getUUID("tenant_id"), row.getUUID("channel_id")))
                        .toList());
    }

    @Override
    public Uni<Optional<Instant>> readUntil(Origin origin, String account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ_UNTIL, OffsetDateTime.class)
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("channel", origin.channelId())
                        .setParameter("account", account)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Void> moveTo(Origin origin, String account, Instant readUntil) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("channel", origin.channelId())
                        .setParameter("account", account)
                        .setParameter("until", readUntil.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> known(Origin origin, Collection<String> leadgenIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, String.class)
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("channel", origin.channelId())
                        .setParameter("ids", String.join(",", leadgenIds))
                        .getResultList())
                .map(Set::copyOf);
    }
}
