package io.koppi.intake.file.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListTextTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path directory;

    @Test
    void aByteOrderMarkDecides() throws IOException {
        assertThat(read("\u00EF\u00BB\u00BFNimi".getBytes(ISO_8859_1))).isEqualTo(new ListText(UTF_8, 3));
        assertThat(read("\u00FF\u00FEN\0".getBytes(ISO_8859_1))).isEqualTo(new ListText(UTF_16LE, 2));
        assertThat(read("\u00FE\u00FF\0N".getBytes(ISO_8859_1))).isEqualTo(new ListText(UTF_16BE, 2));
    }

    @Test
    void withoutAMarkAllOfItMustBeUtf8() throws IOException {
        assertThat(read("Sähköposti".getBytes(UTF_8))).isEqualTo(new ListText(UTF_8, 0));
        assertThat(read("Sähköposti".getBytes(WINDOWS))).isEqualTo(new ListText(WINDOWS, 0));
        assertThat(read(new byte[0])).isEqualTo(new ListText(UTF_8, 0));
    }

    @Test
    void oneWrongByteAtTheEndOfALargeListIsFound() throws IOException {
        String long8 = "ä".repeat(100_001);

        assertThat(read(("x" + long8).getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(read((long8 + "\u00E4").getBytes(ISO_8859_1)).charset()).isEqualTo(WINDOWS);
        byte[] cut = "aä".getBytes(UTF_8);
        assertThat(read(new byte[] {cut[0], cut[1]}).charset()).isEqualTo(WINDOWS);
    }

    private ListText read(byte[] bytes) throws IOException {
        Path file = directory.resolve("list");
        Files.write(file, bytes);
        return ListText.of(file);
    }
}
