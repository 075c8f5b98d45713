package io.salesops.flow.requests.domain;

import io.salesops.flow.platform.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * @param about the client, person or tool that it is about, where that is known
 * @param page the path of the page that says more, where there is one
 * @param outcome how it ended; nothing while it goes on, or where it was ended from outside
 * @param waiting for what it waits; nothing while the application is at work
 */
public record Request(
        String id,
        String process,
        @Nullable String about,
        String requester,
        String requesterName,
        @Nullable String page,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        List<Waiting> waiting) {

    /** What people call it. */
    public String title(Words words) {
        var name = words.ofModel(process);
        return about == null ? name : "%s (%s)".formatted(name, about);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /**
     * A step that waits, once for all who are asked the same.
     *
     * @param with the names of people and groups; nobody where it waits for a day or for other steps
     * @param since since when the first of them waits
     * @param due when the first of them is due
     */
    public record Waiting(
            String step,
            List<String> with,
            Instant since,
            @Nullable Instant due) {}
}
