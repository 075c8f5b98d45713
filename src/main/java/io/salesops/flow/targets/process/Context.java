package io.salesops.flow.targets.process;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.TargetCycle;
import java.util.stream.Stream;

/** What operations want everybody to know of the quarter. */
final class Context {

    private Context() {}

    static String of(TargetCycle cycle, Texts texts) {
        return Stream.concat(
                        cycle.objective().map(text -> texts.of("targets.context.objective", text)).stream(),
                        cycle.marketNote().map(text -> texts.of("targets.context.market", text)).stream())
                .collect(joining("\n\n"));
    }
}
