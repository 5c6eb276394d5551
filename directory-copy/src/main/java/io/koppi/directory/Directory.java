package io.koppi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Member;
import io.koppi.messaging.PlanCache;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Reads the copy. Every call happens inside the caller's {@link io.koppi.messaging.TenantTransaction}. */
@ApplicationScoped
public class Directory {
    // Text first: a parameter of type jsonb would be encoded by the driver, as one JSON string.
    private static final String UPSERT = "insert into directory_entry (tenant_id, id, kind, version, state)"
            + " values (:tenant, :id, :kind, :version, cast(cast(:state as text) as jsonb)) on conflict (tenant_id, id) do update"
            + " set version = excluded.version, state = excluded.state where directory_entry.version < excluded.version";

    private static final Duration NAMES_AGE = Duration.ofSeconds(2);
    private static final int MOST_NAMES = 5_000;

    private final ObjectMapper json;
    private final Cache<EntryRow.Key, DirectoryEvent> names = Caffeine.newBuilder()
            .expireAfterWrite(NAMES_AGE)
            .maximumSize(MOST_NAMES)
            .build();

    Directory(ObjectMapper json) {
        this.json = json;
    }

    /** The entity's last known state, active or not; empty when this tenant has no such entity. */
    public <E extends DirectoryEvent> Uni<Optional<E>> find(Class<E> kind, UUID tenantId, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(EntryRow.class, new EntryRow.Key(tenantId, id)))
                .map(row -> Optional.ofNullable(row)
                        .filter(entry -> entry.kind.equals(typeOf(kind)))
                        .map(entry -> parse(entry.state, kind)));
    }

    /** Every entity of the kind the tenant has, by id; a tenant's directory is small. */
    public <E extends DirectoryEvent> Uni<Map<UUID, E>> all(Class<E> kind, UUID tenantId) {
        return read(
                        kind,
                        "select cast(state as text) from directory_entry where tenant_id = :tenant and kind = :kind",
                        query -> query.setParameter("tenant", tenantId))
                .map(Directory::byId);
    }

    /** The active members of a team: the database picks them, for a tenant may have thousands. */
    public Uni<List<Member>> team(UUID tenantId, UUID teamId) {
        return read(
                Member.class,
                "select cast(state as text) from directory_entry where tenant_id = :tenant and kind = :kind"
                        + " and state @> cast(cast(:wanted as text) as jsonb)",
                query -> query.setParameter("tenant", tenantId).setParameter("wanted", activeIn(teamId)));
    }

    /** How many of the active members of a team have a phone. */
    public Uni<Integer> reachable(UUID tenantId, UUID teamId) {
        return rows(
                        Member.class,
                        Long.class,
                        "select count(*) from directory_entry where tenant_id = :tenant and kind = :kind"
                                + " and state @> cast(cast(:wanted as text) as jsonb) and state ->> 'phone' is not null",
                        query -> query.setParameter("tenant", tenantId).setParameter("wanted", activeIn(teamId)))
                .map(counts -> Math.toIntExact(counts.getFirst()));
    }

    private static String activeIn(UUID teamId) {
        return "{\"active\":true,\"teamIds\":[\"" + teamId + "\"]}";
    }

    public <E extends DirectoryEvent> Uni<Map<UUID, E>> byIds(Class<E> kind, UUID tenantId, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return read(
                        kind,
                        "select cast(state as text) from directory_entry where tenant_id = :tenant and kind = :kind and id in (:ids)",
                        query -> query.setParameter("tenant", tenantId).setParameter("ids", ids))
                .map(Directory::byId);
    }

    /**
     * Entities of any kind in one query, for their names on a screen: as they are, or were within the last two seconds. Never what
     * somebody may do. Ids this tenant does not have are left out.
     */
    public Uni<Map<UUID, DirectoryEvent>> entries(UUID tenantId, Set<UUID> ids) {
        Map<UUID, DirectoryEvent> found = new HashMap<>();
        for (UUID id : ids) {
            Optional.ofNullable(names.getIfPresent(new EntryRow.Key(tenantId, id)))
                    .ifPresent(entry -> found.put(id, entry));
        }
        Set<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toUnmodifiableSet());
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : readEntries(tenantId, missing).map(entries -> {
                    entries.forEach(entry -> {
                        names.put(new EntryRow.Key(tenantId, entry.subjectId()), entry);
                        found.put(entry.subjectId(), entry);
                    });
                    return found;
                });
    }

    private Uni<List<DirectoryEvent>> readEntries(UUID tenantId, Set<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select kind, cast(state as text) from directory_entry where tenant_id = :tenant and id in (:ids)",
                                Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream().map(this::parse).toList());
    }

    private DirectoryEvent parse(Object[] row) {
        return parse(
                (String) row[1], Objects.requireNonNull(Topics.DIRECTORY.types().get((String) row[0])));
    }

    /** Keeps the state unless a newer one is already here: records may come twice, and late after a rewind. */
    Uni<Void> keep(DirectoryEvent state) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("tenant", state.tenantId())
                        .setParameter("id", state.subjectId())
                        .setParameter("kind", Topics.DIRECTORY.typeOf(state))
                        .setParameter("version", state.version())
                        .setParameter("state", write(state))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private <E extends DirectoryEvent> Uni<List<E>> read(
            Class<E> kind, String sql, UnaryOperator<SelectionQuery<String>> bind) {
        return rows(kind, String.class, sql, bind)
                .map(states -> states.stream().map(state -> parse(state, kind)).toList());
    }

    private static <R> Uni<List<R>> rows(
            Class<? extends DirectoryEvent> kind, Class<R> row, String sql, UnaryOperator<SelectionQuery<R>> bind) {
        return Panache.getSession()
                .chain(session -> bind.apply(
                                session.createNativeQuery(sql, row).setParameter("kind", PlanCache.past(typeOf(kind))))
                        .getResultList());
    }

    private static String typeOf(Class<? extends DirectoryEvent> kind) {
        return Topics.DIRECTORY.types().entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " is not in the directory"));
    }

    private static <E extends DirectoryEvent> Map<UUID, E> byId(List<E> entries) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(DirectoryEvent::subjectId, Function.identity()));
    }

    private <E extends DirectoryEvent> E parse(String state, Class<E> kind) {
        try {
            return json.readValue(state, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The directory copy holds an unreadable " + kind.getSimpleName(), e);
        }
    }

    private String write(DirectoryEvent state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serializable: " + state.getClass(), e);
        }
    }
}
