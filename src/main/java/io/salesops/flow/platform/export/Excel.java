package io.salesops.flow.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** Writes a table as an Excel workbook of one sheet; numbers and dates keep their kind. */
public final class Excel {

    private static final String APPLICATION = "SalesOps Flow";
    private static final String VERSION = "1.0";

    private Excel() {}

    /** The stream stays open. */
    public static void write(
            OutputStream out,
            String sheetName,
            List<String> header,
            Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (var workbook = new Workbook(StreamUtils.nonClosing(out), APPLICATION, VERSION)) {
            var sheet = workbook.newWorksheet(sheetName);
            write(sheet, 0, header);
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            var number = 1;
            for (var row : rows) {
                write(sheet, number++, row);
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> values) {
        for (var column = 0; column < values.size(); column++) {
            write(sheet, row, column, values.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.value(row, column, Cells.inert(value.toString()));
        }
    }
}
