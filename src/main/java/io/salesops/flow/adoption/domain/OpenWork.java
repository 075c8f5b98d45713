package io.salesops.flow.adoption.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.platform.steps.OpenStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps of one name that the same people hold.
 *
 * @param due when the first of them is
 */
public record OpenWork(
        String name,
        int count,
        @Nullable String holder,
        @Nullable Instant due) {

    private record Kind(String name, @Nullable String holder) {}

    /** In the order of the steps. */
    static List<OpenWork> of(Stream<OpenStep> steps) {
        return List.copyOf(steps.collect(groupingBy(
                        step -> new Kind(step.name(), step.holder()),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), OpenWork::together)))
                .values());
    }

    private static OpenWork together(List<OpenStep> steps) {
        var first = steps.get(0);
        var due = steps.stream()
                .map(OpenStep::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OpenWork(first.name(), steps.size(), first.holder(), due);
    }
}
