package io.koppi.intake.file.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param row its number, counted from 1 without the header and blank lines
 * @param problem a code: {@code no-way-to-reach}, {@code unreadable-phone-or-email}, {@code digits-lost}
 * @param kept why its lead stayed when the import was taken back
 */
public record RowResult(
        int row, RowOutcome outcome, Optional<UUID> contactId, Optional<String> problem, Optional<Kept> kept) {
    public static RowResult kept(int row, UUID contactId, boolean fresh) {
        return new RowResult(
                row,
                fresh ? RowOutcome.TAKEN : RowOutcome.DUPLICATE,
                Optional.of(contactId),
                Optional.empty(),
                Optional.empty());
    }

    public static RowResult failed(int row, String problem) {
        return new RowResult(row, RowOutcome.FAILED, Optional.empty(), Optional.of(problem), Optional.empty());
    }
}
