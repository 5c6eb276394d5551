package io.koppi.intake.file.inbound;

import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.Kept;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.RowResult;
import io.koppi.intake.file.domain.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports as their admin sees them. */
final class ImportViews {
    private ImportViews() {}

    record ColumnView(int index, String header, Optional<String> target) {
        static ColumnView of(Column column) {
            return new ColumnView(
                    column.index(), column.header(), column.target().map(Target::key));
        }
    }

    /** What an upload was read as. */
    record DraftView(
            UUID id,
            String filename,
            String encoding,
            Optional<String> separator,
            int rows,
            List<ColumnView> columns,
            List<List<String>> preview,
            String state) {
        static DraftView of(ListImport draft) {
            return new DraftView(
                    draft.importId(),
                    draft.list().filename(),
                    draft.list().encoding(),
                    draft.list().separator(),
                    draft.list().rows(),
                    columnsOf(draft),
                    draft.list().preview(),
                    draft.state().key());
        }
    }

    /** One of a list; alone it has columns and preview as well. */
    record ImportView(
            UUID id,
            UUID channelId,
            String filename,
            Optional<String> event,
            String state,
            Optional<String> problem,
            int rows,
            int taken,
            int duplicates,
            int failed,
            Optional<Integer> undone,
            Optional<Integer> keptByUndo,
            Instant createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<List<ColumnView>> columns,
            Optional<List<List<String>>> preview) {
        static ImportView listed(ListImport one) {
            return of(one, Optional.empty(), Optional.empty());
        }

        static ImportView whole(ListImport one) {
            return of(
                    one,
                    Optional.of(ImportViews.columnsOf(one)),
                    Optional.of(one.list().preview()));
        }

        private static ImportView of(
                ListImport one, Optional<List<ColumnView>> columns, Optional<List<List<String>>> preview) {
            return new ImportView(
                    one.importId(),
                    one.channelId(),
                    one.list().filename(),
                    one.wishes().event(),
                    one.state().key(),
                    one.problem(),
                    one.list().rows(),
                    one.progress().taken(),
                    one.progress().duplicates(),
                    one.progress().failed(),
                    undo(one, one.progress().undone()),
                    undo(one, one.progress().kept()),
                    one.createdAt(),
                    one.startedAt(),
                    one.endedAt(),
                    columns,
                    preview);
        }
    }

    private static Optional<Integer> undo(ListImport one, int rows) {
        return one.state().isUndo() ? Optional.of(rows) : Optional.empty();
    }

    record ImportList(List<ImportView> items) {}

    record RowView(int row, String outcome, Optional<UUID> contactId, Optional<String> problem, Optional<String> kept) {
        static RowView of(RowResult result) {
            return new RowView(
                    result.row(),
                    result.outcome().key(),
                    result.contactId(),
                    result.problem(),
                    result.kept().map(Kept::key));
        }
    }

    /** One page; {@code next} is what to ask for as {@code after} when there is more. */
    record RowList(List<RowView> items, Optional<Integer> next) {
        static RowList page(List<RowResult> rows, int limit) {
            return new RowList(
                    rows.stream().limit(limit).map(RowView::of).toList(),
                    rows.size() > limit ? Optional.of(rows.get(limit - 1).row()) : Optional.empty());
        }
    }

    private static List<ColumnView> columnsOf(ListImport one) {
        return one.list().columns().stream().map(ColumnView::of).toList();
    }
}
