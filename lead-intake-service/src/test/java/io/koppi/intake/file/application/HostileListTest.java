package io.koppi.intake.file.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.fuzz.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that once filled the memory or could not be stored. */
class HostileListTest {
    @TempDir
    Path directory;

    @Test
    void rowsAsLongAsTheyMayBeAreNotTakenByTheHundred() throws Exception {
        String row = "\n0400001001" + ("," + "a".repeat(32_000)).repeat(25);
        Path file = list(("puhelin" + ",c".repeat(25) + row.repeat(20)).getBytes(UTF_8));
        ReadChunk rows = OpenedList.rows(Channels.of(ChannelKind.FILE_IMPORT), file);

        assertThat(rows.next(200).orElseThrow().lastRow()).isEqualTo(2);
        assertThat(rows.next(200).orElseThrow().lastRow()).isEqualTo(4);
        assertThat(rows.closed()).isTrue();
    }

    @Test
    void aHeaderHoldsNothingThatCannotBeStored() throws Exception {
        Path file = list("\uFEFFpuhelin;a\u0000b\n0400001001;x\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(OpenedList.facts(file).columns()).extracting(Column::header).containsExactly("puhelin", "ab");
    }

    private Path list(byte[] bytes) throws Exception {
        return Files.write(directory.resolve("list"), bytes);
    }
}
