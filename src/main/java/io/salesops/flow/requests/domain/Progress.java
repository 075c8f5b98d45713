package io.salesops.flow.requests.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a request came.
 *
 * @param done what was done, and by whom where that was a person
 * @param doneShapes what of the diagram was done
 * @param waitingShapes where in the diagram it is
 */
public record Progress(Request request, List<Done> done, List<String> doneShapes, List<String> waitingShapes) {

    public record Done(String step, @Nullable String by, Instant at) {}
}
