package io.koppi.stats.speed.outbound;

import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.scope.outbound.ScopedSql;
import io.koppi.stats.speed.application.SpeedFacts;
import io.koppi.stats.speed.domain.Speed;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgSpeedFacts implements SpeedFacts {
    /** A sender's clock may run ahead of ours: a wait is never negative. No lead at all has no percentile, so it reads as endless. */
    private static final String WAITS = """
            , wait as (
              select lead_fact.claimed_at,
                case when lead_fact.claimed_at is null then 'infinity'
                  else cast(greatest(extract(epoch from lead_fact.claimed_at - lead_fact.received_at), 0) as double precision) end as seconds
              from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.received_at >= place.starts and lead_fact.received_at < place.ends and not lead_fact.test and lead_fact.withdrawn_at is null
            )
            select count(*), count(claimed_at), coalesce(percentile_disc(0.5) within group (order by seconds), 'infinity'),
              coalesce(percentile_disc(0.9) within group (order by seconds), 'infinity')
            from wait""";

    @Override
    public Uni<Speed> measure(Scope scope, Period period) {
        return Panache.getSession()
                .chain(session -> ScopedSql.query(session, WAITS, scope, period).getSingleResult())
                .map(row -> new Speed(
                        ScopedSql.count(row[0]),
                        ScopedSql.count(row[1]),
                        Speed.seconds((Double) row[2]),
                        Speed.seconds((Double) row[3])));
    }
}
