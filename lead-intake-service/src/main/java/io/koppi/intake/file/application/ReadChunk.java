package io.koppi.intake.file.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.CellText;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.RowResult;
import io.koppi.intake.file.domain.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Reads a list some hundred rows at a time, from where it stopped the last time. Blocks. */
final class ReadChunk {
    /** Characters; rows as long as they may be would otherwise fill the memory, some hundred at once. */
    private static final int LARGEST = 1 << 20;

    private static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private final ListImport listImport;
    private final Door door;
    private final OpenList list;
    private int row;

    private ReadChunk(ListImport listImport, Door door, OpenList list) {
        this.listImport = listImport;
        this.door = door;
        this.list = list;
        this.row = listImport.progress().done();
    }

    /**
     * Some rows in a row.
     *
     * @param drafts by row, those that can be reached
     * @param unreachable what became of the others
     * @param raw the rows as they stood in the file, under its header
     */
    record Chunk(int lastRow, Map<Integer, ContactDraft> drafts, List<RowResult> unreachable, RawContact raw) {}

    static ReadChunk open(ListImport listImport, Door door, Path file) throws IOException, Unreadable {
        OpenList list = OpenList.of(file);
        try {
            list.skip(listImport.progress().done());
            return new ReadChunk(listImport, door, list);
        } catch (Unreadable e) {
            list.close();
            throw e;
        }
    }

    /** Empty at the end. */
    Optional<Chunk> next(int most) throws IOException, Unreadable {
        Map<Integer, ContactDraft> drafts = new LinkedHashMap<>();
        List<RowResult> unreachable = new ArrayList<>();
        StringBuilder raw = new StringBuilder();
        int first = row + 1;
        try (CSVPrinter printer = CSVFormat.RFC4180.print(raw)) {
            printer.printRecord(list.headers());
            while (row < first - 1 + most && raw.length() < LARGEST) {
                Optional<List<String>> cells = list.rows().next();
                if (cells.isEmpty()) {
                    break;
                }
                row++;
                printer.printRecord(cells.get());
                ContactDraft draft = RowReading.draft(door, listImport, cells.get(), row);
                switch (Normalise.of(draft, door, listImport.createdAt())) {
                    case Normalise.Outcome.Usable usable -> drafts.put(row, draft);
                    case Normalise.Outcome.Useless useless ->
                        unreachable.add(RowResult.failed(row, problem(draft, cells.get())));
                }
            }
        }
        return row < first ? Optional.empty() : Optional.of(new Chunk(row, drafts, unreachable, raw(first, raw)));
    }

    private RawContact raw(int first, StringBuilder rows) {
        return new RawContact(
                "file",
                MEDIA_TYPE,
                Map.of("X-Koppi-Import", listImport.importId().toString(), "X-Koppi-First-Row", String.valueOf(first)),
                rows.toString().getBytes(StandardCharsets.UTF_8),
                listImport.createdAt());
    }

    private String problem(ContactDraft draft, List<String> cells) {
        boolean digitsLost = listImport.list().columns().stream()
                .filter(column -> column.target().equals(Optional.of(Target.PHONE)))
                .map(Column::index)
                .anyMatch(index -> index < cells.size() && CellText.hasLostDigits(cells.get(index)));
        if (digitsLost) {
            return "digits-lost";
        }
        return draft.phones().isEmpty() && draft.emails().isEmpty() ? "no-way-to-reach" : "unreadable-phone-or-email";
    }

    boolean closed() throws IOException {
        list.close();
        return true;
    }
}
