package io.salesops.flow.targets.web;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.targets.domain.GridChanges.Change;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What was typed into a grid, by seller, as it was typed; rows that nobody changed are left out. */
record GridForm(Map<String, Entry> entries) {

    static final GridForm EMPTY = new GridForm(Map.of());

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,13}");

    /** @param version of the target that was seen */
    record Entry(String text, long version) {

        Optional<BigDecimal> number() {
            return Optional.of(text.strip())
                    .filter(WHOLE_NUMBER.asMatchPredicate())
                    .map(BigDecimal::new)
                    .filter(number -> number.compareTo(LARGEST) <= 0);
        }
    }

    /** Each row sends its seller, its number, the number that was there, and the version of that. */
    static GridForm of(MultiValueMap<String, String> form) {
        var sellers = form.getOrDefault("seller", List.of());
        var numbers = column("number", form, sellers);
        var before = column("was", form, sellers);
        var versions = column("version", form, sellers);
        var entries = new LinkedHashMap<String, Entry>();
        for (var row = 0; row < sellers.size(); row++) {
            if (!numbers.get(row).strip().equals(before.get(row))) {
                entries.put(sellers.get(row), new Entry(numbers.get(row), version(versions.get(row))));
            }
        }
        return new GridForm(entries);
    }

    private static List<String> column(String name, MultiValueMap<String, String> form, List<String> sellers) {
        var column = form.getOrDefault(name, List.of());
        if (column.size() != sellers.size()) {
            throw new InvalidInput(name, "there must be one for each seller");
        }
        return column;
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput("version", "is not one that we know");
        }
    }

    /** The changes as they can be stored; the fields of errors are sellers. */
    Map<String, Change> changes() {
        var errors = entries.entrySet().stream()
                .filter(entry -> entry.getValue().number().isEmpty())
                .map(entry -> new FieldError(
                        entry.getKey(), "is not a whole number from 0 to 1000000000000, written in digits only"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return entries.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> new Change(
                                entry.getValue().number().orElseThrow(),
                                entry.getValue().version())));
    }
}
