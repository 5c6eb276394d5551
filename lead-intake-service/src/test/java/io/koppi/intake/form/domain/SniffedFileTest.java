package io.koppi.intake.form.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.form.domain.SniffedFile.Look;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SniffedFileTest {
    private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    record Sample(String name, String content, FileKind kind) {}

    static Stream<Sample> known() {
        return Stream.of(
                new Sample("a.png", "\u0089PNG\r\n\u001A\nxyz", FileKind.PNG),
                new Sample("a.jpg", "\u00FF\u00D8\u00FF\u00E0xyz", FileKind.JPEG),
                new Sample("a.gif", "GIF89axyz", FileKind.GIF),
                new Sample("a.webp", "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ", FileKind.WEBP),
                new Sample("a.heic", "\u0000\u0000\u0000\u0018ftypheic\u0000", FileKind.HEIC),
                new Sample("a.avif", "\u0000\u0000\u0000\u0018ftypavif\u0000", FileKind.AVIF),
                new Sample("a.mp4", "\u0000\u0000\u0000\u0018ftypisom\u0000", FileKind.MP4),
                new Sample("a.mov", "\u0000\u0000\u0000\u0014ftypqt  \u0000", FileKind.QUICKTIME),
                new Sample("a.webm", "\u001AE\u00DF\u00A3\u0001B\u0082webm", FileKind.WEBM),
                new Sample("a.pdf", "%PDF-1.7\n", FileKind.PDF),
                new Sample("a.docx", "PK\u0003\u0004....[Content_Types].xml..word/document.xml", FileKind.DOCX),
                new Sample("a.xlsx", "PK\u0003\u0004....xl/workbook.xml", FileKind.XLSX),
                new Sample(
                        "a.odt",
                        "PK\u0003\u0004" + ".".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.textPK",
                        FileKind.ODT),
                new Sample("a.doc", OLD_OFFICE + wide("WordDocument"), FileKind.DOC),
                new Sample("a.csv", "nimi;puhelin\nAino;1\n", FileKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("known")
    void aFileIsWhatItsBytesSay(Sample sample) {
        assertThat(look(sample.name(), sample.content())).isEqualTo(new Look.Known(sample.kind()));
    }

    static Stream<Sample> dangerous() {
        return Stream.of(
                new Sample("kuva.png", "MZ\u0090\u0000", FileKind.PNG),
                new Sample("kuva.png", "\u007FELF\u0002", FileKind.PNG),
                new Sample("kuva.png", "\u00CA\u00FE\u00BA\u00BE", FileKind.PNG),
                new Sample("kuva.png", "#!/bin/sh\n", FileKind.PNG),
                new Sample("kuva.png", "  <svg xmlns='x' onload='a()'/>", FileKind.PNG),
                new Sample("kuva.txt", "<!DOCTYPE html><p>", FileKind.PNG),
                new Sample("kuva.txt", "hei <script>a()</script>", FileKind.PNG),
                new Sample("a.js", "alert(1)", FileKind.PNG),
                new Sample("a.bat", "del *", FileKind.PNG),
                new Sample("a.docm", "PK\u0003\u0004word/document.xml word/vbaProject.bin", FileKind.PNG),
                new Sample("a.doc", OLD_OFFICE + wide("installer"), FileKind.PNG));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void whatCouldRunIsDangerousWhateverItIsCalled(Sample sample) {
        assertThat(look(sample.name(), sample.content())).isEqualTo(new Look.Dangerous());
        byte[] body = sample.content().getBytes(ISO_8859_1);
        assertThat(SniffedFile.harmless(body, new FilePart("f", sample.name(), "image/png", 0, body.length)))
                .isEmpty();
    }

    @Test
    void anArchiveAndNoiseAreUnknown() {
        assertThat(look("a.zip", "PK\u0003\u0004a.txt")).isEqualTo(new Look.Unknown());
        assertThat(look("a.bin", "\u0001\u0002\u0003")).isEqualTo(new Look.Unknown());
        assertThat(look("a.dwg", "AC1027")).isEqualTo(new Look.Unknown());
    }

    @Test
    void onlyTheFilesOwnSliceIsLookedAt() {
        byte[] body = "MZ%PDF-1.7PK".getBytes(UTF_8);

        assertThat(SniffedFile.at(body, new FilePart("f", "a.pdf", "x/y", 2, 8)))
                .isEqualTo(new Look.Known(FileKind.PDF));
        assertThat(SniffedFile.at(body, new FilePart("f", "a.pdf", "x/y", 2, 0)))
                .isEqualTo(new Look.Unknown());
    }

    @Test
    void aNameNeverLeadsAFileToBeOpenedAsSomethingElse() {
        byte[] body = "%PDF-1.7".getBytes(UTF_8);

        assertThat(SniffedFile.harmless(body, new FilePart("f", "lasku.exe", "application/x-msdownload", 0, 8)))
                .contains(new FilePart("f", "lasku.exe.pdf", "application/pdf", 0, 8));
        assertThat(SniffedFile.harmless(body, new FilePart("f", "lasku.PDF", "text/html", 0, 8)))
                .contains(new FilePart("f", "lasku.PDF", "application/pdf", 0, 8));
    }

    private static Look look(String name, String content) {
        byte[] body = content.getBytes(ISO_8859_1);
        return SniffedFile.at(body, new FilePart("f", name, "image/png", 0, body.length));
    }

    private static String wide(String text) {
        return new String(text.getBytes(UTF_16LE), ISO_8859_1);
    }
}
