package io.salesops.flow.dealreview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations validated a seller's view outside Tasklist; the task is completed with the same entries. */
public record ViewValidated(String taskId, String essence, List<Entry> entries) {

    public record Entry(String verdict, @Nullable String question) {}
}
