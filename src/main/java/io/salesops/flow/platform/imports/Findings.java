package io.salesops.flow.platform.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    void addUnlisted(long count) {
        total += count;
    }

    boolean none() {
        return total == 0;
    }

    int room() {
        return LISTED - errors.size();
    }

    ImportRefused refusal() {
        var sorted = errors.stream()
                .sorted(Comparator.comparingLong(ImportError::line))
                .toList();
        return new ImportRefused(sorted, total);
    }
}
