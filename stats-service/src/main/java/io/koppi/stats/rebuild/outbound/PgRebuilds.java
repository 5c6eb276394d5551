package io.koppi.stats.rebuild.outbound;

import io.koppi.stats.rebuild.application.Rebuilds;
import io.koppi.stats.rebuild.domain.Rebuild;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny.Session;

@ApplicationScoped
class PgRebuilds implements Rebuilds {
    @Override
    public Uni<Rebuild> lock() {
        return Panache.getSession().chain(PgRebuilds::locked).map(RebuildRow::toDomain);
    }

    @Override
    public Uni<Void> save(Rebuild rebuild) {
        // Flushed at once: what follows are native statements, of whose tables Hibernate knows nothing.
        return Panache.getSession()
                .chain(session ->
                        locked(session).invoke(row -> row.set(rebuild)).chain(session::flush));
    }

    private static Uni<RebuildRow> locked(Session session) {
        return session.find(RebuildRow.class, RebuildRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
