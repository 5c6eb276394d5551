package io.koppi.intake.ledger.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one channel brought on one day of the tenant, and what has become of it by now.
 *
 * @param received everything that was delivered, duplicates included
 * @param duplicates deliveries of a contact that was there already, on the day they came
 */
public record LedgerDay(
        UUID channelId, LocalDate day, long received, long processed, long waiting, long failed, long duplicates) {

    /** Whether everything that was received is accounted for. */
    public boolean isBalanced() {
        return received == processed + waiting + failed + duplicates;
    }
}
