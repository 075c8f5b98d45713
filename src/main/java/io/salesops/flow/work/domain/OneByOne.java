package io.salesops.flow.work.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Refusal;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.StepSight;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does the same with many tasks, each in a transaction of its own: one that cannot be done stops no other. */
@Component
class OneByOne {

    private final OpenSteps steps;
    private final WorkSight sight;
    private final TransactionOperations transactions;
    private final Texts texts;

    OneByOne(OpenSteps steps, WorkSight sight, TransactionOperations transactions, Texts texts) {
        this.steps = steps;
        this.sight = sight;
        this.transactions = transactions;
        this.texts = texts;
    }

    List<TaskAnswer> each(Caller caller, List<String> taskIds, Consumer<OpenStep> action) {
        if (taskIds.isEmpty() || taskIds.size() > TeamWork.LIMIT) {
            throw new InvalidInput("ids", texts.of("work.howMany", TeamWork.LIMIT));
        }
        var seen = sight.of(caller);
        return taskIds.stream().distinct().map(id -> one(seen, id, action)).toList();
    }

    private TaskAnswer one(StepSight seen, String taskId, Consumer<OpenStep> action) {
        var title = new AtomicReference<@Nullable String>();
        try {
            transactions.executeWithoutResult(status -> {
                var step = steps.lockInSight(seen, taskId).orElseThrow(() -> new NotFound(texts.of("work.unknown")));
                title.set(step.title());
                action.accept(step);
            });
            return new TaskAnswer(taskId, title.get(), null);
        } catch (RuntimeException e) {
            return new TaskAnswer(taskId, title.get(), refusal(e));
        }
    }

    private Refusal refusal(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (LostRace.isIn(failure)) {
            return new Conflict(texts.of("work.overtaken"));
        }
        throw failure;
    }
}
