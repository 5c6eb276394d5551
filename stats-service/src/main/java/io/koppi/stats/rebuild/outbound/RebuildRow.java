package io.koppi.stats.rebuild.outbound;

import io.koppi.stats.rebuild.domain.Rebuild;
import io.koppi.stats.rebuild.domain.Rebuild.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "rebuild")
class RebuildRow {
    static final int ONLY = 1;

    @Id
    int id;

    @Column(name = "requested")
    long requested;

    @Column(name = "finished")
    long finished;

    @Column(name = "worker")
    @Nullable
    UUID worker;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    protected RebuildRow() {}

    void set(Rebuild rebuild) {
        requested = rebuild.requested();
        finished = rebuild.finished();
        worker = rebuild.lease().map(Lease::worker).orElse(null);
        leaseUntil = rebuild.lease().map(Lease::until).orElse(null);
    }

    Rebuild toDomain() {
        return new Rebuild(
                requested,
                finished,
                Optional.ofNullable(worker)
                        .flatMap(holder -> Optional.ofNullable(leaseUntil).map(until -> new Lease(holder, until))));
    }
}
