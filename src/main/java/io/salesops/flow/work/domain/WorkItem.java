package io.salesops.flow.work.domain;

import io.salesops.flow.platform.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task of somebody else, or of a group.
 *
 * @param about the client, person or tool that it is about, where that is known
 * @param holder the name of the person who has it, or of the groups that can take it
 * @param person the id of that person
 */
public record WorkItem(
        String id,
        String task,
        @Nullable String about,
        String processKey,
        String process,
        String holder,
        @Nullable String person,
        Instant since,
        @Nullable Instant due,
        boolean late) {

    public String title(Words words) {
        var name = words.ofModel(task);
        return about == null ? name : "%s (%s)".formatted(name, about);
    }
}
