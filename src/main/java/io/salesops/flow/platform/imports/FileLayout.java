package io.salesops.flow.platform.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.salesops.flow.platform.imports.ImportSettings.KindProfile;
import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a file keeps the fields of its kind, by its header. */
class FileLayout {

    private static final int ABSENT = -1;
    private static final String OTHER_SEPARATORS = ";\t|,";

    private final List<Column> columns;
    private final int width;
    private final DateTimeFormatter dates;

    /** @param position of the cell in a row, or absent */
    private record Column(
            Field field,
            String header,
            int position,
            ValueType type,
            @Nullable String fallback) {

        @Nullable
        String value(String cell, DateTimeFormatter dates) throws InvalidValue {
            if (!cell.isEmpty()) {
                return type.reading().read(cell, dates);
            }
            if (fallback == null && field.required()) {
                throw new InvalidValue("is missing");
            }
            return fallback;
        }
    }

    private FileLayout(List<Column> columns, int width, DateTimeFormatter dates) {
        this.columns = columns;
        this.width = width;
        this.dates = dates;
    }

    static FileLayout of(ImportKind kind, SourceProfile profile, CsvRecord header, Findings findings) {
        var names = header.getFields();
        var files = profile.kind(kind.name());
        checkHeader(kind, files, names, profile.separator(), findings);
        var columns =
                kind.fields().stream().map(field -> column(field, files, names)).toList();
        return new FileLayout(columns, names.size(), profile.dates());
    }

    private static Column column(Field field, KindProfile files, List<String> names) {
        var header = header(field, files);
        return new Column(
                field,
                header == null ? field.cell() : header,
                header == null ? ABSENT : names.indexOf(header),
                field.type().written(files.values().getOrDefault(field.cell(), Map.of())),
                files.defaults().getOrDefault(field.cell(), field.fallback()));
    }

    private static @Nullable String header(Field field, KindProfile files) {
        return files.columns().isEmpty() ? field.cell() : files.columns().get(field.cell());
    }

    private static void checkHeader(
            ImportKind kind, KindProfile files, List<String> names, char separator, Findings findings) {
        var known = new LinkedHashMap<String, Boolean>();
        kind.fields().forEach(field -> {
            var header = header(field, files);
            if (header != null) {
                known.merge(header, required(field, files), Boolean::logicalOr);
            }
        });
        var before = new HashSet<String>();
        names.stream()
                .filter(name -> !before.add(name))
                .forEach(name -> findings.add(1, name, name, "is the name of two columns"));
        before.stream()
                .filter(name ->
                        !known.containsKey(name) && !files.ignoredColumns().contains(name))
                .forEach(name -> findings.add(
                        1, name, name, "is not a column of %s%s".formatted(kind.name(), hint(name, separator, known))));
        known.forEach((name, required) -> {
            if (required && !before.contains(name)) {
                findings.add(1, name, "", "this column is missing");
            }
        });
    }

    private static boolean required(Field field, KindProfile files) {
        return field.required() && field.fallback() == null && !files.defaults().containsKey(field.cell());
    }

    private static String hint(String name, char separator, Map<String, Boolean> known) {
        var other = OTHER_SEPARATORS
                .chars()
                .filter(c -> c != separator && name.indexOf(c) >= 0)
                .findFirst();
        return other.isPresent()
                ? "; columns are separated by '%s' here".formatted(separator)
                : known.keySet().stream().sorted().collect(Collectors.joining(", ", "; known are ", ""));
    }

    /** The row's values in the order of the fields, or nothing when the row has too few or too many cells. */
    @Nullable
    String @Nullable [] read(CsvRecord row, Findings findings) {
        if (row.getFieldCount() != width) {
            findings.add(
                    row.getStartingLineNumber(),
                    "",
                    row.getField(0),
                    "the row has %d cells, the header has %d".formatted(row.getFieldCount(), width));
            return null;
        }
        var values = new @Nullable String[columns.size()];
        var wrong = new LinkedHashMap<String, ImportError>();
        for (var i = 0; i < values.length; i++) {
            var column = columns.get(i);
            var cell = column.position() == ABSENT ? "" : row.getField(column.position());
            try {
                values[i] = column.value(cell, dates);
            } catch (InvalidValue e) {
                var error = new ImportError(row.getStartingLineNumber(), column.header(), cell, e.reason());
                wrong.putIfAbsent(column.header(), error);
            }
        }
        wrong.values().forEach(findings::add);
        return values;
    }

    /** What the file calls a field. */
    String header(String field) {
        return columns.stream()
                .filter(column -> column.field().name().equals(field))
                .map(Column::header)
                .findFirst()
                .orElse(field);
    }

    /** The stored fields that are neither part of the key nor absent from the file: what it may change. */
    List<String> changeable() {
        return columns.stream()
                .filter(column -> column.position() != ABSENT)
                .map(Column::field)
                .filter(field -> field.stored() && !field.key())
                .map(Field::name)
                .toList();
    }
}
