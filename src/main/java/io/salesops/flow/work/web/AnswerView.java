package io.salesops.flow.work.web;

import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Refusal;
import io.salesops.flow.work.domain.TaskAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of one task of many.
 *
 * @param status as if it had been the only one
 * @param reason why nothing was done
 */
record AnswerView(
        String id,
        @Nullable String task,
        int status,
        @Nullable String reason) {

    static AnswerView of(TaskAnswer answer) {
        var refusal = answer.refusal();
        return refusal == null
                ? new AnswerView(answer.id(), answer.task(), HttpStatus.OK.value(), null)
                : new AnswerView(answer.id(), answer.task(), status(refusal).value(), refusal.getMessage());
    }

    boolean done() {
        return reason == null;
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        return refusal instanceof NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    }
}
