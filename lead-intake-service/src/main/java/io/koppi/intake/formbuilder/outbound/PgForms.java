package io.koppi.intake.formbuilder.outbound;

import io.koppi.intake.formbuilder.application.Forms;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.FormVersion;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgForms implements Forms {
    private static final String OF_CHANNEL = " where tenant_id = :tenant and channel_id = :channel";
    private static final String DRAFT = "select definition from form_draft" + OF_CHANNEL;
    private static final String KEEP = "insert into form_draft (channel_id, tenant_id, definition, changed_at)"
            + " values (:channel, :tenant, :definition, :now) on conflict (channel_id) do update"
            + " set definition = excluded.definition, changed_at = excluded.changed_at"
            + " where form_draft.tenant_id = excluded.tenant_id";
    private static final String DROP = "delete from form_draft" + OF_CHANNEL;
    private static final String VERSIONS =
            "select version, published_at, published_by, definition from form_version" + OF_CHANNEL;
    private static final String NEWEST_FIRST = " order by version desc";
    // Through text: the driver has no type for a null that is nothing but null.
    private static final String ADD = "insert into form_version"
            + " (channel_id, tenant_id, version, published_at, published_by, definition)"
            + " values (:channel, :tenant, :version, :at, cast(nullif(:by, '') as uuid), :definition)";

    private final FormJson json;

    PgForms(FormJson json) {
        this.json = json;
    }

    @Override
    public Uni<Optional<FormDefinition>> draft(UUID tenantId, UUID channelId) {
        return draft(DRAFT, tenantId, channelId);
    }

    @Override
    public Uni<Optional<FormDefinition>> draftToPublish(UUID tenantId, UUID channelId) {
        return draft(DRAFT + " for update", tenantId, channelId);
    }

    private Uni<Optional<FormDefinition>> draft(String sql, UUID tenantId, UUID channelId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, String.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("channel", channelId)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(json::read));
    }

    @Override
    public Uni<Void> keepDraft(UUID tenantId, UUID channelId, FormDefinition draft, Instant now) {
        return write(
                KEEP,
                tenantId,
                channelId,
                Map.of("definition", json.write(draft), "now", now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Uni<Void> dropDraft(UUID tenantId, UUID channelId) {
        return write(DROP, tenantId, channelId, Map.of());
    }

    @Override
    public Uni<Void> add(UUID tenantId, UUID channelId, FormVersion version) {
        return write(
                ADD,
                tenantId,
                channelId,
                Map.of(
                        "version",
                        version.version(),
                        "at",
                        version.publishedAt().atOffset(ZoneOffset.UTC),
                        "by",
                        version.publishedBy().map(UUID::toString).orElse(""),
                        "definition",
                        json.write(version.definition())));
    }

    @Override
    public Uni<List<FormVersion>> versions(UUID tenantId, UUID channelId) {
        return versions(VERSIONS + NEWEST_FIRST, tenantId, channelId, Map.of());
    }

    @Override
    public Uni<Optional<FormVersion>> newest(UUID tenantId, UUID channelId) {
        return versions(VERSIONS + NEWEST_FIRST + " limit 1", tenantId, channelId, Map.of())
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<FormVersion>> version(UUID tenantId, UUID channelId, int version) {
        return versions(VERSIONS + " and version = :version", tenantId, channelId, Map.of("version", version))
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<FormVersion>> versions(String sql, UUID tenantId, UUID channelId, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Object[].class)
                            .setParameter("tenant", tenantId)
                            .setParameter("channel", channelId);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::toVersion).toList());
    }

    private static Uni<Void> write(String sql, UUID tenantId, UUID channelId, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql)
                            .setParameter("tenant", tenantId)
                            .setParameter("channel", channelId);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private FormVersion toVersion(Object[] row) {
        return new FormVersion(
                (Integer) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                Optional.ofNullable((UUID) row[2]),
                json.read((String) row[3]));
    }
}
