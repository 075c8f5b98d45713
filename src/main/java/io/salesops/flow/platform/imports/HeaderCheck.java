package io.salesops.flow.platform.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a file has the columns that are needed and no others: a column whose name is mistyped would otherwise be
 * left out silently.
 */
class HeaderCheck {

    private static final String SEPARATORS = ",;\t|";

    private final List<MappedField> fields;
    private final Set<String> ignored;
    private final Findings findings;

    HeaderCheck(List<MappedField> fields, Set<String> ignored, Findings findings) {
        this.fields = fields;
        this.ignored = ignored;
        this.findings = findings;
    }

    void check(List<String> columns) {
        var seen = new HashSet<String>();
        columns.stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> findings.add(1, column, column, "two columns have this name"));
        var known = fields.stream()
                .map(MappedField::column)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        columns.stream()
                .filter(column -> !known.contains(column) && !ignored.contains(column))
                .distinct()
                .forEach(column -> findings.add(1, column, column, "is not a known column; " + hint(column, known)));
        fields.stream()
                .filter(field -> field.required() && !seen.contains(field.label()))
                .map(MappedField::label)
                .distinct()
                .forEach(column -> findings.add(1, column, "", "this column is missing"));
    }

    private static String hint(String column, Collection<String> known) {
        return column.chars().anyMatch(character -> SEPARATORS.indexOf(character) >= 0)
                ? "are the columns separated by another character?"
                : known.stream().sorted().collect(Collectors.joining(", ", "known are ", ""));
    }
}
