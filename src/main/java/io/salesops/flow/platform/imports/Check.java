package io.salesops.flow.platform.imports;

/**
 * What no row may be.
 *
 * @param field whose value is to blame
 * @param condition in SQL, of a staged row {@code s}; knows {@code :source} and {@code :today}
 * @param reason completes "The value …"
 */
public record Check(String field, String condition, String reason) {

    /** The field names a record of the same source. */
    public static Check unknown(String field, String table, String column, String reason) {
        return new Check(field, "s.%s is not null and not %s".formatted(field, stored(field, table, column)), reason);
    }

    /** The field names a record of the same source, or one in the same file. */
    public static Check unknownHere(String field, String table, String column, String reason) {
        var staged = "exists (select from staged o where o.%s = s.%s)".formatted(column, field);
        return new Check(
                field,
                "s.%s is not null and not (%s or %s)".formatted(field, stored(field, table, column), staged),
                reason);
    }

    private static String stored(String field, String table, String column) {
        return "exists (select from %s r where r.source = :source and r.%s = s.%s)".formatted(table, column, field);
    }
}
