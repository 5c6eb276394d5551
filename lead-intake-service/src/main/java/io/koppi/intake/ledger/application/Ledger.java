package io.koppi.intake.ledger.application;

import io.koppi.intake.ledger.domain.LedgerDay;
import io.koppi.intake.ledger.domain.Period;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The capture ledger. It is written where contacts are (see V6__ledger.sql), here it is only read. In the caller's transaction. */
public interface Ledger {
    /** A day on which ledger, contacts and raw bytes did not agree when they were last compared. */
    record Difference(UUID tenantId, UUID channelId, LocalDate day) {}

    /** The days on which something came, the newest first. */
    Uni<List<LedgerDay>> days(UUID tenantId, Period period);

    Uni<Boolean> hasDifference(UUID tenantId, Period period);

    /** Compares the last days of every tenant. False when another replica is at it. */
    Uni<Boolean> check(int days);

    /** What was found and is still so, of every tenant. */
    Uni<List<Difference>> differences();
}
