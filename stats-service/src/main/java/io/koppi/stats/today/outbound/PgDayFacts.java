package io.koppi.stats.today.outbound;

import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.scope.outbound.ScopedSql;
import io.koppi.stats.today.application.DayFacts;
import io.koppi.stats.today.domain.Today;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

@ApplicationScoped
class PgDayFacts implements DayFacts {
    /** One search per question, so that each uses its own index; a lead may have come and ended on different days. */
    private static final String DAY = """
            , received as (
              select count(*) as n from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.received_at >= place.starts and lead_fact.received_at < place.ends and not lead_fact.test and lead_fact.withdrawn_at is null
            ), claimed as (
              select count(*) as n from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.claimed_at >= place.starts and lead_fact.claimed_at < place.ends and not lead_fact.test and lead_fact.withdrawn_at is null
            ), waiting as (
              select count(*) as n, min(lead_fact.received_at) as since
              from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.claimed_at is null and not lead_fact.test and lead_fact.withdrawn_at is null
            ), ended as (
              select count(*) filter (where lead_fact.stage = 'won') as won, count(*) filter (where lead_fact.stage = 'lost') as lost
              from place join lead_fact on lead_fact.tenant_id = :tenant and lead_fact.location_id = place.id
                and lead_fact.stage_at >= place.starts and lead_fact.stage_at < place.ends
                and lead_fact.stage in ('won', 'lost') and not lead_fact.test and lead_fact.withdrawn_at is null
            )
            select received.n, claimed.n, waiting.n, waiting.since, ended.won, ended.lost from received, claimed, waiting, ended""";

    @Override
    public Uni<Today> count(Scope scope, LocalDate date) {
        return Panache.getSession()
                .chain(session ->
                        ScopedSql.query(session, DAY, scope, Period.day(date)).getSingleResult())
                .map(row -> new Today(
                        date,
                        ScopedSql.count(row[0]),
                        ScopedSql.count(row[1]),
                        ScopedSql.count(row[2]),
                        Optional.ofNullable((OffsetDateTime) row[3]).map(OffsetDateTime::toInstant),
                        new Today.Ended(ScopedSql.count(row[4]), ScopedSql.count(row[5]))));
    }
}
