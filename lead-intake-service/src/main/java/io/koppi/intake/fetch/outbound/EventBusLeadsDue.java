package io.koppi.intake.fetch.outbound;

import io.koppi.intake.fetch.application.LeadsDue;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EventBusLeadsDue implements LeadsDue {
    private final EventBus bus;

    EventBusLeadsDue(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public void now() {
        bus.publish("leads-due", "");
    }
}
