package io.koppi.intake.ledger.outbound;

import io.koppi.intake.ledger.application.Ledger;
import io.koppi.intake.ledger.domain.LedgerDay;
import io.koppi.intake.ledger.domain.Period;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgLedger implements Ledger {
    private static final String DAYS =
            "select channel_id, day, sum(received), sum(processed), sum(waiting), sum(failed),"
                    + " sum(duplicates) from ledger_day where tenant_id = :tenant and day between :from and :to"
                    + " group by channel_id, day order by day desc, channel_id";
    private static final String DIFFERS =
            "select exists (select 1 from ledger_difference where tenant_id = :tenant and day between :from and :to)";
    private static final String CHECK = "select check_ledger(:days)";
    private static final String DIFFERENCES =
            "select tenant_id, channel_id, day from ledger_difference order by tenant_id, channel_id, day";

    @Override
    public Uni<List<LedgerDay>> days(UUID tenantId, Period period) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DAYS, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList())
                .map(rows -> rows.stream().map(PgLedger::toDay).toList());
    }

    @Override
    public Uni<Boolean> hasDifference(UUID tenantId, Period period) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DIFFERS, Boolean.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getSingleResult());
    }

    @Override
    public Uni<Boolean> check(int days) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHECK, Integer.class)
                        .setParameter("days", days)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).isPresent());
    }

    @Override
    public Uni<List<Difference>> differences() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(DIFFERENCES, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Difference((UUID) row[0], (UUID) row[1], (LocalDate) row[2]))
                        .toList());
    }

    private static LedgerDay toDay(Object[] row) {
        return new LedgerDay(
                (UUID) row[0],
                (LocalDate) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
