package io.salesops.flow.platform.steps;

import io.salesops.flow.platform.identity.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param role what the holder is asked as, where the model says so
 */
public record OpenStep(
        String taskId,
        String processKey,
        String businessKey,
        String taskKey,
        String name,
        @Nullable String role,
        @Nullable String assignee,
        List<String> candidateGroups,
        @Nullable Instant due,
        Instant created) {

    /** The person who has it, or the groups that anybody of can take it from. */
    public @Nullable String holder() {
        return assignee != null || candidateGroups.isEmpty() ? assignee : String.join(", ", candidateGroups);
    }

    public boolean isFor(Caller caller) {
        return assignee == null ? candidateGroups.stream().anyMatch(caller::isIn) : assignee.equals(caller.userId());
    }
}
