package io.salesops.flow.platform.steps;

import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param role what the holder is asked as, where the model says so
 * @param about the client, person or tool that it is about, where that is known
 */
public record OpenStep(
        String taskId,
        String processKey,
        String businessKey,
        String taskKey,
        String name,
        @Nullable String about,
        @Nullable String role,
        @Nullable String assignee,
        List<String> candidateUsers,
        List<String> candidateGroups,
        @Nullable Instant due,
        Instant created) {

    /** What people call it, with what it is about. */
    public String title() {
        return titled(name);
    }

    /** The same in somebody's language. */
    public String title(Words words) {
        return titled(words.ofModel(name));
    }

    private String titled(String task) {
        return about == null ? task : "%s (%s)".formatted(task, about);
    }

    /** The person who has it, or the people and groups that anybody of can take it from. */
    public @Nullable String holder() {
        return assignee != null || (candidateUsers.isEmpty() && candidateGroups.isEmpty())
                ? assignee
                : Stream.concat(candidateUsers.stream(), candidateGroups.stream())
                        .collect(Collectors.joining(", "));
    }

    public boolean isFor(Caller caller) {
        return assignee == null
                ? candidateUsers.contains(caller.userId())
                        || candidateGroups.stream().anyMatch(caller::isIn)
                : assignee.equals(caller.userId());
    }
}
