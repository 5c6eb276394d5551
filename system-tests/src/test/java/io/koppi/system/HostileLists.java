package io.koppi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lists, uploaded by the company's own admin. */
final class HostileLists {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final HostileDoors doors;

    HostileLists(HostileDoors doors) {
        this.doors = doors;
    }

    List<Attack> all() {
        return Stream.of(workbooks(), texts()).flatMap(List::stream).toList();
    }

    private List<Attack> workbooks() {
        return List.of(
                new Attack("a workbook of 3,000 files", "400", () -> doors.upload(many())),
                new Attack(
                        "a workbook that unpacks a thousandfold",
                        "400",
                        () -> doors.upload(zip(Map.of(SHEET, new byte[60 << 20])))),
                new Attack(
                        "a workbook in a workbook in a workbook",
                        "400",
                        () -> doors.upload(zip(Map.of(
                                "xl/a.xlsx", zip(Map.of("xl/b.xlsx", zip(Map.of(SHEET, new byte[9 << 20])))))))),
                new Attack(
                        "a workbook with an entity bomb",
                        "400",
                        () -> doors.upload(zip(Map.of(
                                "xl/workbook.xml",
                                "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><workbook>&d;</workbook>"
                                        .getBytes(UTF_8))))),
                new Attack(
                        "a workbook whose number has a million digits",
                        "400",
                        () -> doors.upload(
                                zip(Map.of(SHEET, ("<c><v>" + "9".repeat(1_000_000) + "</v></c>").getBytes(UTF_8))))),
                new Attack("a workbook that is cut off", "400", () -> doors.upload(cut())),
                new Attack("a list of a hundred thousand columns", "400", () -> list("a,".repeat(100_000) + "\n1\n")),
                new Attack(
                        "a list with a quote that never closes",
                        "400",
                        () -> list("nimi,puhelin\n\"" + "a".repeat(5_000_000))),
                new Attack("a list separated by quotes", "201", () -> list("sep=\"\nnimi;puhelin\nA;0400001001\n")),
                new Attack(
                        "a list with null bytes in its header",
                        "201|415",
                        () -> list("nimi,puhelin,muu" + " ".repeat(5_000) + ",a\u0000b\nA,0400001001,,x\n")));
    }

    private List<Attack> texts() {
        return List.of(
                new Attack(
                        "a list in UTF-16 with null letters",
                        "201",
                        () -> doors.upload("\uFEFFnimi;puhelin;a\u0000\nA;0400001001;\u0000\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE))),
                new Attack("a list of rows as long as they may be", "done", () -> imported(longRows())),
                new Attack(
                        "a list of formulas",
                        "done",
                        () -> imported(
                                "nimi,puhelin,viesti\n=cmd|' /C calc'!A0,0400001001,\"=HYPERLINK(\"\"http://x\"\")\"\n")),
                new Attack(
                        "dates of blanks",
                        "done",
                        () -> imported("nimi,puhelin,pvm\n"
                                + ("A,0400001001,1.1.2026" + " ".repeat(30_000) + "x\n").repeat(20))));
    }

    private String list(String text) throws Exception {
        return doors.upload(text.getBytes(ISO_8859_1));
    }

    /** The state its import ends in. */
    private String imported(String text) throws Exception {
        return HostileImport.of(doors, text.getBytes(UTF_8));
    }

    private static String longRows() {
        String cell = "a".repeat(32_000);
        StringBuilder list = new StringBuilder("nimi,puhelin");
        for (int column = 0; column < 28; column++) {
            list.append(",c").append(column);
        }
        String row = "\nA,0400001001" + ("," + cell).repeat(28);
        return list.append(row.repeat(45)).append('\n').toString();
    }

    private static byte[] many() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int file = 0; file < 3_000; file++) {
            files.put("xl/" + file, new byte[0]);
        }
        return zip(files);
    }

    private static byte[] cut() throws IOException {
        byte[] whole = zip(Map.of(SHEET, new byte[100_000], "xl/workbook.xml", "<workbook/>".getBytes(UTF_8)));
        for (int at = 40; at < 60; at++) {
            whole[at] = (byte) 0xFF;
        }
        return whole;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
