package io.salesops.flow.targets.process;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.targets.domain.TargetCycle;
import java.util.stream.Stream;

/** What operations want everybody to know of the quarter. */
final class Context {

    private Context() {}

    static String of(TargetCycle cycle) {
        return Stream.of(cycle.objective(), cycle.marketNote())
                .flatMap(text -> text.stream())
                .collect(joining("\n\n"));
    }
}
