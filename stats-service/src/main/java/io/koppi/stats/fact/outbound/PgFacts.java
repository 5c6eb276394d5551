package io.koppi.stats.fact.outbound;

import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.notification.NotificationEvent;
import io.koppi.stats.fact.application.Facts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgFacts implements Facts {
    private static final String FORGET = "truncate lead_fact, refusal_fact, alert_fact";
    private static final String PLACES = "select distinct tenant_id, location_id from lead_fact";

    private final LeadFactStatements leads = new LeadFactStatements();
    private final AlertFactStatements alerts = new AlertFactStatements();

    @Override
    public Uni<Boolean> record(ClaimEvent event) {
        return Panache.getSession().chain(session -> leads.record(session, event));
    }

    @Override
    public Uni<Void> record(NotificationEvent event) {
        return Panache.getSession().chain(session -> alerts.record(session, event));
    }

    @Override
    public Uni<Void> forgetAll() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Place>> places() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(PLACES, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Place((UUID) row[0], (UUID) row[1]))
                        .toList());
    }
}
