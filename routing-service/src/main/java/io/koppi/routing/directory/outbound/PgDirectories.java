package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.application.Directories;
import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.Tenant;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A table per kind. Whole directories are kept in memory under their revision, so that routing a contact costs one small query;
 * the revision is read before the rows, so what a change slips in between is only ever read once too often.
 */
@ApplicationScoped
class PgDirectories implements Directories {
    private static final List<Class<? extends EntryRow<? extends Entry>>> KINDS =
            List.of(LocationRow.class, TeamRow.class, MemberRow.class, RequestTypeRow.class, ChannelRow.class);

    private final Map<UUID, TenantDirectory> lastRead = new ConcurrentHashMap<>();

    @Override
    public Uni<Optional<TenantDirectory>> lock(UUID tenantId) {
        return revision(tenantId, " for update")
                .chain(revision -> revision.map(present -> read(tenantId, present))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<Optional<TenantDirectory>> current(UUID tenantId) {
        return revision(tenantId, "").chain(revision -> {
            Optional<TenantDirectory> known = Optional.ofNullable(lastRead.get(tenantId))
                    .filter(directory ->
                            revision.filter(now -> now == directory.revision()).isPresent());
            if (revision.isEmpty() || known.isPresent()) {
                return Uni.createFrom().item(known);
            }
            return read(tenantId, revision.get())
                    .invoke(found -> found.ifPresent(directory -> lastRead.put(tenantId, directory)));
        });
    }

    @Override
    public Uni<Long> save(Entry entry) {
        return switch (entry) {
            case Tenant tenant -> save(TenantRow.class, TenantRow::new, tenant);
            case Location location -> save(LocationRow.class, LocationRow::new, location);
            case Team team -> save(TeamRow.class, TeamRow::new, team);
            case Member member -> save(MemberRow.class, MemberRow::new, member);
            case RequestType type -> save(RequestTypeRow.class, RequestTypeRow::new, type);
            case Channel channel -> save(ChannelRow.class, ChannelRow::new, channel);
            case CatchAll catchAll -> save(CatchAllRow.class, CatchAllRow::new, catchAll);
        };
    }

    @Override
    public Uni<Void> changed(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update tenant set revision = revision + 1 where id = :tenant")
                        .setParameter("tenant", tenantId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static <E extends Entry, R extends EntryRow<E>> Uni<Long> save(Class<R> kind, Supplier<R> fresh, E entry) {
        return Panache.getSession()
                .chain(session -> session.find(kind, entry.id())
                        .chain(found -> {
                            R row = found == null ? fresh.get() : found;
                            row.write(entry);
                            Uni<Void> known = found == null
                                    ? session.persist(row)
                                    : Uni.createFrom().voidItem();
                            return known.chain(session::flush).replaceWith(() -> row.version);
                        })
                        .onFailure(ConstraintViolationException.class)
                        .transform(failure -> Uniqueness.explain(failure)));
    }

    private static Uni<Optional<Long>> revision(UUID tenantId, String lock) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select revision from tenant where id = :tenant" + lock, Long.class)
                        .setParameter("tenant", tenantId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private static Uni<Optional<TenantDirectory>> read(UUID tenantId, long revision) {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(KINDS)
                        .onItem()
                        .transformToUniAndConcatenate(kind -> entries(session, kind, tenantId))
                        .onItem()
                        .<Entry>disjoint()
                        .collect()
                        .asList()
                        .chain(entries -> session.find(CatchAllRow.class, tenantId)
                                .map(row -> Optional.ofNullable(row).map(CatchAllRow::toDomain))
                                .chain(catchAll -> session.find(TenantRow.class, tenantId)
                                        .map(tenant -> Optional.of(
                                                TenantDirectory.of(tenant.toDomain(), revision, entries, catchAll))))));
    }

    private static Uni<List<? extends Entry>> entries(
            Mutiny.Session session, Class<? extends EntryRow<? extends Entry>> kind, UUID tenantId) {
        return session.createQuery("from " + kind.getSimpleName() + " where tenantId = :tenant", kind)
                .setParameter("tenant", tenantId)
                .getResultList()
                .map(rows -> rows.stream().map(EntryRow::toDomain).toList());
    }
}
