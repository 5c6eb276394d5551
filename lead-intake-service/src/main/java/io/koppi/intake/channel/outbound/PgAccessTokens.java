package io.koppi.intake.channel.outbound;

import io.koppi.intake.channel.application.AccessTokens;
import io.koppi.intake.channel.domain.AccessToken;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PgAccessTokens implements AccessTokens {
    private static final String ALL = "select channel_id, ends_at, refused from access_token";
    private static final String OF_TENANT = ALL + " where tenant_id = :tenant";
    private static final String SAVE =
            "insert into access_token (channel_id, tenant_id, account, ends_at, refused, checked_at)"
                    + " values (:channel, :tenant, :account, cast(nullif(:ends, '') as timestamptz), :refused, :now)"
                    + " on conflict (channel_id, account) do update"
                    + " set ends_at = excluded.ends_at, refused = excluded.refused, checked_at = excluded.checked_at"
                    + " where access_token.tenant_id = excluded.tenant_id";
    private static final String FORGET = "delete from access_token where tenant_id = :tenant and channel_id = :channel";

    private final Clock clock;

    PgAccessTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, List<AccessToken>>> of(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_TENANT, Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(PgAccessTokens::byChannel);
    }

    @Override
    public Uni<Map<UUID, List<AccessToken>>> ofAll() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
                .map(PgAccessTokens::byChannel);
    }

    @Override
    public Uni<Void> save(UUID tenantId, UUID channelId, String account, AccessToken token) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("channel", channelId)
                        .setParameter("tenant", tenantId)
                        .setParameter("account", account)
                        .setParameter(
                                "ends", token.endsAt().map(Object::toString).orElse(""))
                        .setParameter("refused", token.refused())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(UUID tenantId, UUID channelId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("tenant", tenantId)
                        .setParameter("channel", channelId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Map<UUID, List<AccessToken>> byChannel(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new AccessToken(
                                        Optional.ofNullable((OffsetDateTime) row[1])
                                                .map(OffsetDateTime::toInstant),
                                        (Boolean) row[2]),
                                Collectors.toList())));
    }
}
