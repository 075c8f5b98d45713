package io.salesops.flow.platform.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. */
class CsvRows implements AutoCloseable {

    private static final int MAX_CELL = 32_768;
    private static final int MAX_ROW = 4 * MAX_CELL;
    private static final int MAX_CELLS = 500;
    private static final Pattern PLACE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private final Findings findings;
    private long lastLine;
    private boolean broken;

    CsvRows(InputStream file, char separator, Findings findings) {
        this.findings = findings;
        var handler = CsvRecordHandler.builder()
                .fieldModifier(FieldModifiers.STRIP)
                .maxFields(MAX_CELLS)
                .maxFieldSize(MAX_CELL)
                .maxRecordSize(MAX_ROW)
                .build();
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * MAX_ROW)
                .build(handler, new Utf8Reader(file))
                .iterator();
    }

    /** The next row; none at the end, and none after something that cannot be read on from. */
    @Nullable
    CsvRecord next() {
        try {
            if (broken || !records.hasNext()) {
                return null;
            }
            var row = records.next();
            lastLine = row.getStartingLineNumber();
            return row;
        } catch (UncheckedIOException e) {
            breakOff(e.getCause());
        } catch (CsvParseException e) {
            breakOff(e);
        }
        return null;
    }

    /** Whether the rest of the file could not be read. */
    boolean broken() {
        return broken;
    }

    private void breakOff(@Nullable Exception cause) {
        broken = true;
        if (cause instanceof Utf8Reader.NotUtf8 notUtf8) {
            findings.add(notUtf8.line(), "", "", "is not UTF-8 text; please save the file as \"CSV UTF-8\"");
        } else if (cause instanceof CsvParseException) {
            findings.add(
                    place(cause.getMessage()),
                    "",
                    "",
                    "cannot be read: a quote is not closed, or a cell is longer than %d characters"
                            .formatted(MAX_CELL));
        } else {
            throw new UncheckedIOException(new IOException("The file could not be read", cause));
        }
    }

    private long place(@Nullable String message) {
        var matcher = PLACE.matcher(String.valueOf(message));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : lastLine + 1;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
