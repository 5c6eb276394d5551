package io.koppi.stats.scope.inbound;

import io.koppi.problem.Problem;
import io.koppi.problem.Problem.FieldError;
import io.koppi.stats.scope.domain.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What the charts are asked with: {@code from}, {@code to} as dates, {@code locationId} where one may be named. */
public class PeriodParams {
    @RestQuery
    Optional<String> from;

    @RestQuery
    Optional<String> to;

    @RestQuery
    Optional<String> locationId;

    @SuppressWarnings("NullAway.Init") // REST fills the fields
    public PeriodParams() {}

    /** Fails with {@link Problem#invalid} naming every field that is wrong. */
    public Period period() {
        List<FieldError> faults = new ArrayList<>();
        Optional<LocalDate> first = date("from", from, faults);
        Optional<LocalDate> last = date("to", to, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        try {
            return new Period(first.orElseThrow(), last.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("to", String.valueOf(e.getMessage()));
        }
    }

    public Optional<UUID> location() {
        try {
            return locationId.map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("locationId", "must be a UUID");
        }
    }

    private static Optional<LocalDate> date(String field, Optional<String> text, List<FieldError> faults) {
        try {
            Optional<LocalDate> date = text.map(LocalDate::parse);
            if (date.isEmpty()) {
                faults.add(new FieldError(field, "is missing"));
            }
            return date;
        } catch (DateTimeParseException e) {
            faults.add(new FieldError(field, "must be a date such as 2026-03-29"));
            return Optional.empty();
        }
    }
}
