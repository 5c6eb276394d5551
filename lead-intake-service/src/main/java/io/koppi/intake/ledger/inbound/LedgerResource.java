package io.koppi.intake.ledger.inbound;

import io.koppi.contracts.directory.Channel;
import io.koppi.intake.Admins;
import io.koppi.intake.ledger.application.ReadLedger;
import io.koppi.intake.ledger.domain.LedgerDay;
import io.koppi.intake.ledger.domain.Period;
import io.koppi.problem.Problem;
import io.koppi.problem.Problem.FieldError;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The capture ledger. */
@Path("/ledger")
@Authenticated
public class LedgerResource {
    private final Admins admins;
    private final ReadLedger readLedger;

    LedgerResource(Admins admins, ReadLedger readLedger) {
        this.admins = admins;
        this.readLedger = readLedger;
    }

    record DayView(
            UUID channelId,
            String channelName,
            String kind,
            LocalDate day,
            long received,
            long processed,
            long waiting,
            long failed,
            long duplicates) {
        static DayView of(ReadLedger.Entry entry) {
            LedgerDay day = entry.day();
            return new DayView(
                    day.channelId(),
                    entry.channel().map(Channel::name).orElse(""),
                    entry.channel().map(Channel::kind).orElse(""),
                    day.day(),
                    day.received(),
                    day.processed(),
                    day.waiting(),
                    day.failed(),
                    day.duplicates());
        }
    }

    record LedgerView(List<DayView> items, boolean balanced) {}

    @GET
    public Uni<LedgerView> days(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to) {
        return admins.tenant(tenant)
                .chain(tenantId -> readLedger.handle(tenantId, period(from, to)))
                .map(page ->
                        new LedgerView(page.entries().stream().map(DayView::of).toList(), page.balanced()));
    }

    private static Period period(Optional<String> from, Optional<String> to) {
        List<FieldError> faults = new ArrayList<>();
        Optional<LocalDate> first = date("from", from, faults);
        Optional<LocalDate> last = date("to", to, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        try {
            return new Period(first.orElseThrow(), last.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("to", e.getMessage() + ".");
        }
    }

    private static Optional<LocalDate> date(String field, Optional<String> text, List<FieldError> faults) {
        try {
            Optional<LocalDate> date = text.map(LocalDate::parse);
            if (date.isEmpty()) {
                faults.add(new FieldError(field, "Name a day, such as 2026-03-29."));
            }
            return date;
        } catch (DateTimeParseException e) {
            faults.add(new FieldError(field, "This is not a day such as 2026-03-29."));
            return Optional.empty();
        }
    }
}
