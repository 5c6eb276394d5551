package io.koppi.stats.rebuild.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How often a rebuild was asked for, the last request that was carried out, and who is at it. The lease only keeps replicas from
 * doing the same work: should two read at once all the same, the facts come out right.
 */
public record Rebuild(long requested, long finished, Optional<Lease> lease) {

    /** The worker's until the instant, unless renewed. */
    public record Lease(UUID worker, Instant until) {
        boolean bars(UUID other, Instant now) {
            return !worker.equals(other) && now.isBefore(until);
        }
    }

    /** One more is due; whoever reads for an earlier request finds at its end that it has to start over. */
    public Rebuild requestedAgain() {
        return new Rebuild(requested + 1, finished, lease);
    }

    public boolean isDueFor(UUID worker, Instant now) {
        return finished < requested
                && lease.filter(held -> held.bars(worker, now)).isEmpty();
    }

    public Rebuild leased(Lease to) {
        return new Rebuild(requested, finished, Optional.of(to));
    }

    /** Empty when another request came in meanwhile: its facts are gone again. */
    public Optional<Rebuild> carriedOut(long request) {
        return request == requested ? Optional.of(new Rebuild(requested, request, Optional.empty())) : Optional.empty();
    }
}
