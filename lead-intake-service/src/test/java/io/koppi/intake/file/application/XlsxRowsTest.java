package io.koppi.intake.file.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            </Types>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
            </Relationships>""";
    private static final String STYLES = "<styleSheet " + MAIN
            + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"d.m.yyyy h:mm\"/></numFmts>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

    @TempDir
    Path directory;

    @Test
    void numbersKeepTheirDigitsAndDatesBecomeDates() throws Exception {
        Path file = workbook("", """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Puhelin</t></is></c><c r="B1" t="inlineStr"><is><t>Pvm</t></is></c></row>
                <row r="2"><c r="A2"><v>358400001101</v></c><c r="B2" s="1"><v>46344</v></c></row>
                <row r="3"><c r="A3"><v>4.00001102E8</v></c><c r="B3" s="2"><v>46344.5</v></c></row>
                <row r="5"><c r="A5"><v>1.50</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c></row>
                <row r="6"><c r="A6" t="str"><f>A2&amp;""</f><v>abc</v></c><c r="B6" s="1"><f>TODAY()</f><v>46345</v></c></row>""");

        assertThat(read(file))
                .containsExactly(
                        List.of("Puhelin", "Pvm"),
                        List.of("358400001101", "2026-11-18"),
                        List.of("400001102", "2026-11-18T12:00"),
                        List.of("1.5", "true", ""),
                        List.of("abc", "2026-11-19"));
    }

    /** The directory at the end of the package says of its first part that it is shorter or longer than it is. */
    @ParameterizedTest
    @ValueSource(ints = {-20, 100_000})
    void aPartOfAnotherLengthThanItsDirectorySaysIsUnreadable(int more) throws Exception {
        Path file = workbook("", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = 0;
        while (bytes.getInt(header) != 0x02014b50) {
            header++;
        }
        bytes.putInt(header + 20, bytes.getInt(header + 20) + more);
        Files.write(file, bytes.array());

        assertThatThrownBy(() -> OpenList.of(file)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aWorkbookFromAnOldMacCountsFrom1904() throws Exception {
        for (String flag : List.of("1", "true")) {
            Path file = workbook(
                    "<workbookPr date1904=\"" + flag + "\"/>",
                    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44882</v></c></row>");

            assertThat(read(file)).containsExactly(List.of("2026-11-18"));
        }
    }

    @Test
    void aNumberThatWouldFillTheMemoryStaysAsItIsWritten() throws Exception {
        Path file = workbook("", "<row r=\"1\"><c r=\"A1\"><v>1E+999999999</v></c></row>");

        assertThat(read(file)).containsExactly(List.of("1E+999999999"));
    }

    @Test
    void whatMakesAReaderAllocateWithoutEndIsRefused() throws Exception {
        refused(workbook("", "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>"), "XFD");
        refused(workbook("", "x".repeat(30 << 20)), "unpacks");
        Path doctype = zip(List.of(
                new Part("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"),
                new Part("xl/styles.xml", STYLES)));
        refused(doctype, "document type");
        List<Part> many = new ArrayList<>();
        for (int part = 0; part <= 2_000; part++) {
            many.add(new Part("xl/" + part, ""));
        }
        refused(zip(many), "unpacks");
    }

    @Test
    void anotherKindOfPackageIsNoWorkbookAndABrokenOneIsDamaged() throws Exception {
        Path document = zip(List.of(new Part("word/document.xml", "<w/>")));
        assertThatThrownBy(() -> XlsxPackage.check(document)).isInstanceOf(WrongMediaType.class);
        refused(zip(List.of(new Part("xl/workbook.xml", "<workbook"))), "damaged");
    }

    private static void refused(Path file, String because) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining(because);
    }

    private static List<List<String>> read(Path file) throws IOException, Unreadable {
        List<List<String>> all = new ArrayList<>();
        try (XlsxRows rows = XlsxRows.open(file, XlsxPackage.check(file))) {
            Optional<List<String>> row = rows.next();
            while (row.isPresent()) {
                all.add(row.get());
                row = rows.next();
            }
        }
        return all;
    }

    private record Part(String name, String text) {}

    private Path workbook(String properties, String rows) throws IOException {
        return zip(List.of(
                new Part("[Content_Types].xml", TYPES),
                new Part(
                        "xl/workbook.xml",
                        "<workbook " + MAIN
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + properties
                                + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                new Part("xl/_rels/workbook.xml.rels", RELATIONS),
                new Part("xl/styles.xml", STYLES),
                new Part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    private Path zip(List<Part> parts) throws IOException {
        Path file = Files.createTempFile(directory, "list", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
