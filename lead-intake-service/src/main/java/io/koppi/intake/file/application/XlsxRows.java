package io.koppi.intake.file.application;

import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.SerialDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook, row by row. A number shown as a date becomes an ISO date, one that is not is written out with all
 * its digits; of a formula the value it last had counts. {@link XlsxPackage} has been asked before.
 */
final class XlsxRows implements ListRows {
    /** More digits than any number a person typed: written out it could fill the memory. */
    private static final int LONGEST_NUMBER = 400;

    private final ReadableWorkbook workbook;
    private final boolean from1904;
    private final Stream<Row> sheet;
    private final Iterator<Row> rows;

    private XlsxRows(ReadableWorkbook workbook, boolean from1904, Stream<Row> sheet) {
        this.workbook = workbook;
        this.from1904 = from1904;
        this.sheet = sheet;
        this.rows = sheet.iterator();
    }

    /** The file is our own and has been read before: whatever fails now is what stands in it. */
    static XlsxRows open(Path file, XlsxPackage known) throws IOException, Unreadable {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(known.hasStyles(), true));
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
        try {
            return new XlsxRows(
                    workbook, known.from1904(), workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw broken();
        }
    }

    @Override
    public Optional<List<String>> next() throws Unreadable {
        while (true) {
            List<String> cells;
            try {
                if (!rows.hasNext()) {
                    return Optional.empty();
                }
                cells = cells(rows.next());
            } catch (RuntimeException e) {
                // The library fails in many ways over XML that is not a sheet's.
                throw broken();
            }
            if (!ListRows.isBlank(cells)) {
                return Optional.of(ListRows.checked(cells));
            }
        }
    }

    private static Unreadable broken() {
        return new Unreadable("The workbook is damaged. Open it in a spreadsheet program and save it again as XLSX.");
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.getCellCount(); index++) {
            cells.add(row.getOptionalCell(index).map(this::text).orElse(""));
        }
        return cells;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getValue() == null) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number ? number(cell, number) : cell.getText();
    }

    private String number(Cell cell, BigDecimal number) {
        if (isDate(cell)) {
            Optional<String> date = SerialDate.of(number, from1904)
                    .map(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? time.toLocalDate().toString()
                            : time.toString());
            if (date.isPresent()) {
                return date.get();
            }
        }
        return Math.abs(number.scale()) + number.precision() > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer formatId = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return SerialDate.isDate(formatId == null ? "" : formatId.toString(), format == null ? "" : format);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
