package io.salesops.flow.dealreview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seller answered the questions of operations outside Tasklist; the task is completed with the same answers. */
public record QuestionsAnswered(String taskId, List<Entry> entries, boolean termsToCorrect) {

    public record Entry(String answer, @Nullable String newWords) {}
}
