package io.salesops.flow.platform.imports;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows into the temporary table {@code staged}, many at a time; the table goes with the transaction. */
class StagingTable {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final Connection connection;
    private final List<Field> fields;
    private final String insert;
    private final List<Long> lines = new ArrayList<>();
    private final List<@Nullable String[]> rows = new ArrayList<>();

    StagingTable(ImportKind kind, Connection connection) throws SQLException {
        this.connection = connection;
        this.fields = kind.fields();
        this.insert = "insert into staged (line, %s) select line, %s from unnest(?, %s) as row (line, %s)"
                .formatted(
                        each("%1$s"),
                        each("%1$s::%2$s"),
                        fields.stream().map(field -> "?").collect(joining(", ")),
                        each("%1$s"));
        create();
    }

    private void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table staged (line bigint, %s, counted boolean not null default true) on commit drop"
                            .formatted(each("%1$s %2$s")));
        }
    }

    private String each(String pattern) {
        return fields.stream()
                .map(field -> pattern.formatted(field.name(), field.type().sqlType()))
                .collect(joining(", "));
    }

    /** Takes a row with its values in the order of the fields. */
    void add(long line, @Nullable String[] values) throws SQLException {
        lines.add(line);
        rows.add(values);
        if (rows.size() == ROWS_AT_A_TIME) {
            flush();
        }
    }

    /** To be called after the last row. */
    void flush() throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            statement.setArray(1, connection.createArrayOf("bigint", lines.toArray()));
            for (var i = 0; i < fields.size(); i++) {
                statement.setArray(i + 2, connection.createArrayOf("text", column(i)));
            }
            statement.executeUpdate();
        }
        lines.clear();
        rows.clear();
    }

    private @Nullable Object[] column(int index) {
        return rows.stream().map(row -> row[index]).toArray();
    }
}
