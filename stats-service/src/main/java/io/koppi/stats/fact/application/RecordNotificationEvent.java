package io.koppi.stats.fact.application;

import io.koppi.contracts.notification.NotificationEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what became of an alert. Runs in the inbox's transaction; no figure shown today depends on it, so nobody is told. */
@ApplicationScoped
public class RecordNotificationEvent {
    private final Facts facts;

    RecordNotificationEvent(Facts facts) {
        this.facts = facts;
    }

    public Uni<Void> handle(NotificationEvent event) {
        return facts.record(event);
    }
}
