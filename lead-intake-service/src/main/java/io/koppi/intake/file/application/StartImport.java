package io.koppi.intake.file.application;

import io.koppi.intake.channel.application.OwnDoors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.Target;
import io.koppi.intake.file.domain.Wishes;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets the job run a list as its uploader wants it read. One that stopped goes on where it stopped. */
@ApplicationScoped
public class StartImport {
    private final Imports imports;
    private final OwnDoors doors;
    private final TenantTransaction transaction;

    StartImport(Imports imports, OwnDoors doors, TenantTransaction transaction) {
        this.imports = imports;
        this.doors = doors;
        this.transaction = transaction;
    }

    /**
     * What the uploader chose; what is left out stays as the upload read it.
     *
     * @param columns target by the column's index, as text
     */
    public record Choice(
            Map<String, String> columns,
            Optional<String> requestType,
            Optional<UUID> locationId,
            Optional<Boolean> contactConsent,
            Optional<Boolean> marketingConsent,
            Language language) {}

    /** How dates and numbers of the list are meant. */
    public record Language(Optional<String> zone, Optional<String> locale) {}

    /** What comes of it. */
    public sealed interface Outcome {
        record Started() implements Outcome {}

        record Unknown() implements Outcome {}

        record StartedBefore() implements Outcome {}

        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    public Uni<Outcome> handle(UUID tenantId, UUID importId, Choice choice) {
        return transaction
                .run(tenantId, () -> imports.find(tenantId, importId))
                .chain(found -> found.map(draft ->
                                doors.of(tenantId, draft.channelId()).chain(door -> start(draft, door, choice)))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    private Uni<Outcome> start(ListImport draft, Optional<Door> door, Choice choice) {
        if (!draft.state().mayStart()) {
            return Uni.createFrom().item(new Outcome.StartedBefore());
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<Column> columns = columns(draft.list().columns(), choice.columns(), problems);
        boolean isReachable = columns.stream()
                .flatMap(column -> column.target().stream())
                .anyMatch(target -> target == Target.PHONE || target == Target.EMAIL);
        if (!isReachable && problems.isEmpty()) {
            problems.add(new FieldProblem("columns", "Say which column is the phone or the email."));
        }
        if (door.isEmpty()) {
            problems.add(
                    new FieldProblem("channelId", "The list's channel is switched off; an admin can switch it on."));
        }
        boolean isOwnLocation = choice.locationId()
                .map(wanted -> door.stream()
                        .flatMap(open -> open.locations().stream())
                        .anyMatch(location -> location.id().equals(wanted)))
                .orElse(true);
        if (!isOwnLocation) {
            problems.add(new FieldProblem("locationId", "Your company has no such location."));
        }
        return problems.isEmpty()
                ? start(chosen(draft, columns, choice))
                : Uni.createFrom().item(new Outcome.Refused(problems));
    }

    private Uni<Outcome> start(ListImport chosen) {
        return transaction
                .run(chosen.tenantId(), () -> imports.start(chosen))
                .map(started -> started ? new Outcome.Started() : new Outcome.StartedBefore());
    }

    private static List<Column> columns(List<Column> read, Map<String, String> chosen, List<FieldProblem> problems) {
        List<Column> columns = new ArrayList<>(read);
        chosen.forEach((index, key) -> {
            Optional<Column> column = read.stream()
                    .filter(one -> String.valueOf(one.index()).equals(index))
                    .findFirst();
            Optional<Target> target = Target.of(key);
            if (column.isEmpty()) {
                problems.add(new FieldProblem("columns." + index, "The list has no such column."));
            } else if (target.isEmpty()) {
                problems.add(new FieldProblem("columns." + index, "Choose one of " + Target.keys() + "."));
            } else {
                columns.set(column.get().index(), column.get().meaning(target.get()));
            }
        });
        return columns;
    }

    private static ListImport chosen(ListImport draft, List<Column> columns, Choice choice) {
        Wishes before = draft.wishes();
        Wishes wishes = new Wishes(
                before.event(),
                choice.language().zone().orElse(before.zone()),
                choice.language().locale().or(before::locale),
                choice.requestType().or(before::requestType),
                choice.locationId().or(before::locationId),
                choice.contactConsent().or(before::contactConsent),
                choice.marketingConsent().or(before::marketingConsent));
        return new ListImport(
                draft.importId(),
                draft.tenantId(),
                draft.channelId(),
                draft.list().with(columns),
                wishes,
                draft.state(),
                draft.progress(),
                draft.createdAt(),
                draft.startedAt(),
                draft.endedAt(),
                draft.problem());
    }
}
