package io.salesops.flow.platform.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is wrong and keeps as much of it as people read. */
class Findings {

    static final int LISTED = 100;

    private final List<ImportError> errors = new ArrayList<>();
    private long total;

    void add(long line, String column, String value, String reason) {
        add(new ImportError(line, column, value, reason));
    }

    void add(ImportError error) {
        total++;
        if (errors.size() < LISTED) {
            errors.add(error);
        }
    }

    /** Further errors that nobody lists. */
    private void addUnlisted(long count) {
        total += count;
    }

    /**
     * Adds the rows that a query finds wrong.
     *
     * @param violations in SQL: {@code line}, {@code value} and {@code reason}
     */
    void addAll(JdbcClient jdbc, String violations, String column, Map<String, ?> parameters) {
        var sql = "select v.*, count(*) over () as total from (%s) v order by line limit %d"
                .formatted(violations, Math.max(1, room()));
        var found = jdbc.sql(sql).params(parameters).query(Violation.class).list();
        found.forEach(violation -> add(violation.line(), column, violation.value(), violation.reason()));
        found.stream().findFirst().ifPresent(first -> addUnlisted(first.total() - found.size()));
    }

    private record Violation(long line, String value, String reason, long total) {}

    boolean none() {
        return total == 0;
    }

    private int room() {
        return LISTED - errors.size();
    }

    ImportRefused refusal() {
        var sorted = errors.stream()
                .sorted(Comparator.comparingLong(ImportError::line))
                .toList();
        return new ImportRefused(sorted, total);
    }
}
