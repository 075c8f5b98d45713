package io.salesops.flow.platform.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has a task: a person, or whoever of a group takes it. */
public record Holder(@Nullable String userId, @Nullable String group) {

    /** As candidates of a task. */
    public List<String> groups() {
        return group == null ? List.of() : List.of(group);
    }
}
