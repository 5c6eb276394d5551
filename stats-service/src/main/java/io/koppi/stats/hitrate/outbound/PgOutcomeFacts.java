package io.koppi.stats.hitrate.outbound;

import io.koppi.stats.hitrate.application.OutcomeFacts;
import io.koppi.stats.hitrate.domain.LocationFigures;
import io.koppi.stats.hitrate.domain.LocationFigures.Counts;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.scope.outbound.ScopedSql;
import io.koppi.stats.speed.domain.Speed;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgOutcomeFacts implements OutcomeFacts {
    /** A location without leads has one row without a lead, whose wait is endless: no count, no median. */
    private static final String PER_LOCATION = """
            select place.id, place.name, count(lead_fact.lead_id), count(lead_fact.claimed_at),
              count(*) filter (where lead_fact.stage = 'won'), count(*) filter (where lead_fact.stage = 'lost'),
              percentile_disc(0.5) within group (order by
                case when lead_fact.claimed_at is null then 'infinity'
                  else cast(greatest(extract(epoch from lead_fact.claimed_at - lead_fact.received_at), 0) as double precision) end)
            from place left join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
              and lead_fact.received_at >= place.starts and lead_fact.received_at < place.ends and not lead_fact.test and lead_fact.withdrawn_at is null
            group by place.id, place.name, place.active
            having place.active or count(lead_fact.lead_id) > 0
            order by place.name, place.id""";

    @Override
    public Uni<List<LocationFigures>> perLocation(Scope scope, Period period) {
        return Panache.getSession()
                .chain(session ->
                        ScopedSql.query(session, PER_LOCATION, scope, period).getResultList())
                .map(rows -> rows.stream().map(PgOutcomeFacts::figures).toList());
    }

    private static LocationFigures figures(Object[] row) {
        return new LocationFigures(
                (UUID) row[0],
                (String) row[1],
                new Counts(
                        ScopedSql.count(row[2]),
                        ScopedSql.count(row[3]),
                        ScopedSql.count(row[4]),
                        ScopedSql.count(row[5])),
                Speed.seconds((Double) row[6]));
    }
}
