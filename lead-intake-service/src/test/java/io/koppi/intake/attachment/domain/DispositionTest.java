package io.koppi.intake.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionTest {
    @Test
    void aNameIsToldTwiceInAsciiAndWhole() {
        assertThat(Disposition.of("Pohja piirros (€).pdf"))
                .isEqualTo("attachment; filename=\"Pohja piirros (_).pdf\";"
                        + " filename*=UTF-8''Pohja%20piirros%20%28%E2%82%AC%29.pdf");
    }

    @Test
    void nothingInANameEndsTheHeaderOrLeadsOutOfTheFolder() {
        assertThat(Disposition.of("a\"; filename=\"b.exe\r\nSet-Cookie: x"))
                .isEqualTo("attachment; filename=\"a__ filename__b.exe Set-Cookie_ x\";"
                        + " filename*=UTF-8''a%22%3B%20filename%3D%22b.exe%20Set-Cookie_%20x");
        assertThat(Disposition.of("../../etc/passwd")).contains("filename=\"_.._etc_passwd\"");
        assertThat(Disposition.of("C:\\temp\\a.pdf")).contains("filename=\"C__temp_a.pdf\"");
        assertThat(Disposition.of("\u202Efdp.exe")).contains("filename=\"fdp.exe\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "'  '", "..", "\u202E"})
    void aFileWithoutANameIsAFile(String filename) {
        assertThat(Disposition.of(filename)).isEqualTo("attachment; filename=\"file\"; filename*=UTF-8''file");
    }

    @Test
    void anEndlessNameKeepsItsEnd() {
        String told = Disposition.of("ä".repeat(500) + ".pdf");

        assertThat(told).contains("_.pdf\"");
        assertThat(told.length()).isLessThan(1_200);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,image/png",
        "IMAGE/JPEG,image/jpeg",
        "text/plain; charset=utf-8,text/plain",
        "text/html,application/octet-stream",
        "image/svg+xml,application/octet-stream",
        "application/xhtml+xml,application/octet-stream",
        "text/javascript,application/octet-stream",
        "'',application/octet-stream"
    })
    void onlyAHarmlessTypeIsBelieved(String told, String safe) {
        assertThat(new KeptFile(UUID.randomUUID(), UUID.randomUUID(), "a", told, 0, 1).safeType())
                .isEqualTo(safe);
    }
}
