package io.koppi.gateway.live.inbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.stats.FiguresChanged;
import io.koppi.contracts.stats.StatsEvent;
import io.koppi.gateway.live.application.MovedFigures;
import io.koppi.gateway.live.domain.Hint;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class StatsEventsConsumer {
    private final EventReader reader;
    private final MovedFigures figures;

    StatsEventsConsumer(EventReader reader, MovedFigures figures) {
        this.reader = reader;
        this.figures = figures;
    }

    @Incoming("stats-events")
    void on(ConsumerRecord<String, String> record) {
        reader.read(Topics.STATS, record).map(StatsEventsConsumer::hint).ifPresent(figures::note);
    }

    private static Hint.FiguresChanged hint(StatsEvent event) {
        return switch (event) {
            case FiguresChanged moved -> new Hint.FiguresChanged(moved.tenantId(), moved.locationId());
        };
    }
}
