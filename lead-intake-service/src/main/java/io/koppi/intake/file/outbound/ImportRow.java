package io.koppi.intake.file.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.ImportState;
import io.koppi.intake.file.domain.ListFacts;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.Progress;
import io.koppi.intake.file.domain.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An import as its table holds it. */
@ApplicationScoped
class ImportRow {
    /** Counted anew while answers come: a counter in the batch's row would make each of them wait for the one before. */
    private static final String COUNTED =
            " case when state = 'undoing' then (select cast(count(*) as int) from import_row r"
                    + " where r.import_id = import_batch.import_id and r.undo %2$s) else %1$s end";

    static final String FIELDS =
            "import_id, tenant_id, channel_id, filename, hash, source, encoding, separator, row_count,"
                    + " columns, %s, wishes, state, problem, done_rows, taken, duplicates, failed, created_at, started_at, ended_at,"
                    + COUNTED.formatted("undone", "= 'undone'") + ","
                    + COUNTED.formatted("kept", "in ('claimed', 'touched')");

    private final ObjectMapper json;

    ImportRow(ObjectMapper json) {
        this.json = json;
    }

    ListImport read(Object[] row) {
        ListFacts list = new ListFacts(
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Optional.ofNullable((String) row[7]),
                (Integer) row[8],
                parse((String) row[9], new TypeReference<List<Column>>() {}),
                parse((String) row[10], new TypeReference<List<List<String>>>() {}));
        return new ListImport(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                list,
                parse((String) row[11], new TypeReference<Wishes>() {}),
                ImportState.of((String) row[12]),
                new Progress(
                        (Integer) row[14],
                        (Integer) row[15],
                        (Integer) row[16],
                        (Integer) row[17],
                        (Integer) row[21],
                        (Integer) row[22]),
                time(row[18]).orElseThrow(),
                time(row[19]),
                time(row[20]),
                Optional.ofNullable((String) row[13]));
    }

    String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of an import is not serializable", e);
        }
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable part of an import", e);
        }
    }

    private static Optional<Instant> time(Object value) {
        return Optional.ofNullable((OffsetDateTime) value).map(OffsetDateTime::toInstant);
    }
}
