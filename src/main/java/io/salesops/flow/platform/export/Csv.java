package io.salesops.flow.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** Writes a table as CSV: commas, CRLF, UTF-8, numbers plain. */
public final class Csv {

    private Csv() {}

    /** The stream stays open. */
    public static void write(
            OutputStream out, List<String> header, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (var csv = CsvWriter.builder().build(StreamUtils.nonClosing(out))) {
            csv.writeRecord(cells(header));
            rows.forEach(row -> csv.writeRecord(cells(row)));
        }
    }

    private static List<String> cells(List<? extends @Nullable Object> row) {
        return row.stream().map(Csv::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number number ? number.toString() : value == null ? "" : Cells.inert(value.toString());
    }
}
