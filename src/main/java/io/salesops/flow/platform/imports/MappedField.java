package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes a field.
 *
 * @param column of its files; none when it has no such column
 * @param fallback what a blank or missing cell stands for
 */
record MappedField(
        Field field,
        @Nullable String column,
        ValueType type,
        @Nullable String fallback) {

    static List<MappedField> all(ImportKind kind, SourceProfile profile) {
        return kind.fields().stream().map(field -> map(kind, field, profile)).toList();
    }

    private static MappedField map(ImportKind kind, Field field, SourceProfile profile) {
        var files = profile.kind(kind.name());
        var column = files.columns().isEmpty() ? field.cell() : files.columns().get(field.cell());
        var type = field.type().written(files.values().getOrDefault(field.cell(), Map.of()));
        var fallback = files.defaults().getOrDefault(field.cell(), field.fallback());
        try {
            return new MappedField(
                    field, column, type, fallback == null ? null : field.type().read(fallback, profile.dates()));
        } catch (InvalidValue e) {
            throw new IllegalStateException(
                    "The default '%s' of %s %s".formatted(fallback, field.cell(), e.reason()), e);
        }
    }

    boolean required() {
        return field.required() && fallback == null;
    }

    /** What people know it by. */
    String label() {
        return column == null ? field.cell() : column;
    }

    @Nullable
    String read(String cell, DateTimeFormatter dates) throws InvalidValue {
        if (!cell.isEmpty()) {
            return type.read(cell, dates);
        }
        if (required()) {
            throw new InvalidValue("is missing");
        }
        return fallback;
    }
}
