package io.koppi.intake.file.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.ListDate;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFuzzTest {
    private static final Door DOOR = Channels.of(ChannelKind.FILE_IMPORT);

    @TempDir
    Path directory;

    @Test
    void csv() {
        Fuzz.run("list csv", SampleFiles.bodies(".csv"), this::drafts);
    }

    @Test
    void xlsx() {
        Fuzz.run("list xlsx", SampleFiles.bodies(".xlsx"), this::drafts);
    }

    @Test
    void dates() {
        Fuzz.run(
                "list dates",
                List.of("18.11.2026 klo 13.45".getBytes(UTF_8), "2026-11-19 18:30:05 (UTC+00:00)".getBytes(UTF_8)),
                input -> ListDate.read(
                        new String(input, UTF_8), ZoneId.of("Europe/Helsinki"), Optional.of(Locale.of("fi", "FI"))));
    }

    private List<ContactDraft> drafts(byte[] input) throws IOException, Unreadable {
        Path file = directory.resolve("list");
        Files.write(file, input);
        ReadChunk rows = OpenedList.rows(DOOR, file);
        try {
            return rows.next(200)
                    .map(chunk -> List.copyOf(chunk.drafts().values()))
                    .orElse(List.of());
        } finally {
            rows.closed();
        }
    }
}
