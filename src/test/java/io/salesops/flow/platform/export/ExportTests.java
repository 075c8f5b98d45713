package io.salesops.flow.platform.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTests {

    private static final List<String> HEADER = List.of("seller", "target");

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        assertThat(csv(row("Ada \"A\", Jr.", 552), row("one\r\ntwo", null), row("Zoë ✓", new BigDecimal("1E+3"))))
                .isEqualTo("seller,target\r\n\"Ada \"\"A\"\", Jr.\",552\r\n\"one\r\ntwo\",\r\nZoë ✓,1000\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void textCannotStartAFormula(String text) throws IOException {
        var rowsOfExcel = excel(row(text, 1));

        assertThat(csv(row(text, 1))).contains("'" + text);
        assertThat(rowsOfExcel.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rowsOfExcel.get(1).getCellText(0).replaceAll("\\s", "")).isEqualTo("'" + text.strip());
    }

    @Test
    void aHeaderCannotStartAFormulaEither() throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(out, List.of("=1+1"), List.of());
        assertThat(out.toString(UTF_8)).isEqualTo("'=1+1\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(csv(row("a", -5), row("b", new BigDecimal("-0.50")))).endsWith("a,-5\r\nb,-0.50\r\n");
        assertThat(excel(row("a", -5), row("b", new BigDecimal("4080596.52"))))
                .extracting(row -> row.getCell(1))
                .extracting(Cell::getType, Cell::getText)
                .endsWith(tuple(CellType.NUMBER, "-5"), tuple(CellType.NUMBER, "4080596.52"));
    }

    @Test
    void datesStayDates() throws IOException {
        var day = LocalDate.of(2026, 2, 28);
        assertThat(csv(row("a", day))).endsWith("a,2026-02-28\r\n");
        assertThat(excel(row("a", day)).get(1).getCellAsDate(1))
                .hasValueSatisfying(date -> assertThat(date.toLocalDate()).isEqualTo(day));
    }

    @Test
    void excelKeepsTextAsItIs() throws IOException {
        var rows = excel(row("<b>Zoë & \"Ada\"</b> ✓ 😀\ntwo", null), row("nul\u0001l", 1));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("seller");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("<b>Zoë & \"Ada\"</b> ✓ 😀\ntwo");
        assertThat(rows.get(1).getOptionalCell(1)).isEmpty();
        assertThat(rows.get(2).getCellText(0)).isEqualTo("null");
    }

    @Test
    void theStreamIsLeftOpen() throws IOException {
        var closed = new AtomicBoolean();
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Csv.write(out, HEADER, List.of());
        Excel.write(out, "Targets", HEADER, List.of());
        assertThat(closed).isFalse();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String csv(List<?>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(out, HEADER, List.of(rows));
        return out.toString(UTF_8);
    }

    private static List<Row> excel(List<?>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        Excel.write(out, "Targets: 2026-Q1", HEADER, List.of(rows));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
