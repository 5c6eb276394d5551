package io.koppi.stats.fact.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.stats.FiguresChanged;
import io.koppi.messaging.Outbox;
import io.koppi.stats.fact.application.FigureSignals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class OutboxFigureSignals implements FigureSignals {
    private final Outbox outbox;
    private final Clock clock;

    OutboxFigureSignals(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> moved(UUID tenantId, UUID locationId) {
        return outbox.append(Topics.STATS, new FiguresChanged(tenantId, locationId, clock.instant()));
    }
}
