package io.salesops.flow.platform.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a file keeps its fields, by its header. */
class FileLayout {

    private static final int ABSENT = -1;

    private final List<MappedField> fields;
    private final List<Integer> positions;
    private final int width;
    private final DateTimeFormatter dates;
    private final Findings findings;

    FileLayout(List<MappedField> fields, List<String> header, DateTimeFormatter dates, Findings findings) {
        this.fields = fields;
        this.positions = fields.stream().map(field -> position(field, header)).toList();
        this.width = header.size();
        this.dates = dates;
        this.findings = findings;
    }

    private static int position(MappedField field, List<String> header) {
        return field.column() == null ? ABSENT : header.indexOf(field.column());
    }

    /** The row's values in the order of the fields, or nothing when the row has too few or too many cells. */
    @Nullable
    String @Nullable [] read(CsvRecord row) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != width) {
            var reason = "the row has %d cells, the header has %d".formatted(row.getFieldCount(), width);
            findings.add(line, "", row.getField(0), reason);
            return null;
        }
        var values = new @Nullable String[fields.size()];
        var wrong = new LinkedHashMap<String, ImportError>();
        for (var i = 0; i < values.length; i++) {
            var field = fields.get(i);
            var cell = positions.get(i) == ABSENT ? "" : row.getField(positions.get(i));
            try {
                values[i] = field.read(cell, dates);
            } catch (InvalidValue e) {
                // Several fields may read the same cell, which is wrong once.
                wrong.putIfAbsent(field.label(), new ImportError(line, field.label(), cell, e.reason()));
            }
        }
        wrong.values().forEach(findings::add);
        return values;
    }

    /** What the file calls a field. */
    String label(String field) {
        return fields.stream()
                .filter(mapped -> mapped.field().name().equals(field))
                .map(MappedField::label)
                .findFirst()
                .orElse(field);
    }

    /** The stored fields that are neither part of the key nor absent from the file: what it may change. */
    List<String> changeable() {
        return IntStream.range(0, fields.size())
                .filter(i -> positions.get(i) != ABSENT)
                .mapToObj(i -> fields.get(i).field())
                .filter(field -> field.stored() && !field.key())
                .map(Field::name)
                .toList();
    }
}
