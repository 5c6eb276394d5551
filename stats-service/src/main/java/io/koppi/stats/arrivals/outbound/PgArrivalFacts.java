package io.koppi.stats.arrivals.outbound;

import io.koppi.stats.arrivals.application.ArrivalFacts;
import io.koppi.stats.arrivals.domain.Arrivals;
import io.koppi.stats.arrivals.domain.Arrivals.Cell;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.scope.outbound.ScopedSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;

@ApplicationScoped
class PgArrivalFacts implements ArrivalFacts {
    /** A block that closes at or before it opens runs over midnight: until the day's end here, and the rest on the next day. */
    private static final String CELLS = """
            , written as (
              select id, array_position(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'], block ->> 'day') as day,
                cast(block ->> 'opens' as time) as opens, cast(block ->> 'closes' as time) as closes
              from place, jsonb_array_elements(opening_hours) as block
            ), open as (
              select id, day, opens, case when closes > opens then closes else time '24:00' end as closes from written
              union all
              select id, day % 7 + 1, time '00:00', closes from written where closes <= opens
            ), arrival as (
              select place.id, lead_fact.received_at at time zone place.zone as local
              from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.received_at >= place.starts and lead_fact.received_at < place.ends and not lead_fact.test and lead_fact.withdrawn_at is null
            ), judged as (
              select cast(extract(isodow from local) as integer) as day, cast(extract(hour from local) as integer) as hour,
                not exists (select 1 from open where open.id = arrival.id and open.day = extract(isodow from arrival.local)
                  and cast(arrival.local as time) >= open.opens and cast(arrival.local as time) < open.closes) as outside
              from arrival
            )
            select day, hour, count(*), count(*) filter (where outside) from judged group by day, hour""";

    @Override
    public Uni<Arrivals> count(Scope scope, Period period) {
        return Panache.getSession()
                .chain(session -> ScopedSql.query(session, CELLS, scope, period).getResultList())
                .map(rows ->
                        new Arrivals(rows.stream().map(PgArrivalFacts::cell).toList()));
    }

    private static Cell cell(Object[] row) {
        return new Cell(
                DayOfWeek.of((Integer) row[0]), (Integer) row[1], ScopedSql.count(row[2]), ScopedSql.count(row[3]));
    }
}
