package io.salesops.flow.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * One value of a row.
 *
 * @param name its name while it is staged and, if it is stored, in the table
 * @param cell the name under which profiles map a column to it; several fields may read the same cell
 * @param fallback what a blank cell stands for unless the profile says otherwise
 */
public record Field(
        String name,
        String cell,
        ValueType type,
        boolean required,
        boolean key,
        boolean stored,
        @Nullable String fallback) {

    public static Field optional(String name, ValueType type) {
        return new Field(name, name, type, false, false, true, null);
    }

    public static Field required(String name, ValueType type) {
        return new Field(name, name, type, true, false, true, null);
    }

    public static Field key(String name, ValueType type) {
        return new Field(name, name, type, true, true, true, null);
    }

    public Field readFrom(String otherCell) {
        return new Field(name, otherCell, type, required, key, stored, fallback);
    }

    public Field orElse(String value) {
        return new Field(name, cell, type, required, key, stored, value);
    }

    /** Only looked at by checks. */
    public Field notStored() {
        return new Field(name, cell, type, required, key, false, fallback);
    }
}
