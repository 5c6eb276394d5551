package io.koppi.stats.fact.application;

import io.koppi.contracts.claim.ClaimEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what claim-service tells about a lead, and signals when that moved a figure. Runs in the inbox's transaction. */
@ApplicationScoped
public class RecordClaimEvent {
    private final Facts facts;
    private final FigureSignals signals;

    RecordClaimEvent(Facts facts, FigureSignals signals) {
        this.facts = facts;
        this.signals = signals;
    }

    public Uni<Void> handle(ClaimEvent event) {
        return facts.record(event)
                .chain(moved -> moved
                        ? signals.moved(event.tenantId(), event.locationId())
                        : Uni.createFrom().voidItem());
    }
}
