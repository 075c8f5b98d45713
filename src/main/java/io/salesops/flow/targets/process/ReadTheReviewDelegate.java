package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.FRAME_CHANGED;
import static io.salesops.flow.targets.process.TargetSettingProcess.GROWTH_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.MANAGERS_ALLOCATE;
import static io.salesops.flow.targets.process.TargetSettingProcess.TARGETS_READY;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.TargetReview;
import io.salesops.flow.targets.domain.TargetReview.Rest;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while operations complete the review, so that a change which cannot be made is refused at once. */
@Component
class ReadTheReviewDelegate implements JavaDelegate {

    private static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    private static final ProcessVariable<Number> NEW_GROWTH = ProcessVariable.number("newGrowthPercent");
    private static final ProcessVariable<Number> NEW_OVER_ASSIGNMENT =
            ProcessVariable.number("newOverAssignmentPercent");
    private static final ProcessVariable<String> CHANGED_SELLER = ProcessVariable.text("changedSeller");
    private static final ProcessVariable<Number> CHANGED_NUMBER = ProcessVariable.number("changedNumber");
    private static final ProcessVariable<String> REST = ProcessVariable.text("rest");

    private final TargetReview review;
    private final Callers callers;

    ReadTheReviewDelegate(TargetReview review, Callers callers) {
        this.review = review;
        this.callers = callers;
    }

    /** What the form offers. */
    private enum Answer {
        ASK_MANAGERS,
        ASK_SELLERS,
        CHANGE_FRAME,
        CHANGE_SELLER
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var answer = Answer.valueOf(ANSWER.from(execution));
        apply(answer, execution);
        TARGETS_READY.set(execution, answer == Answer.ASK_MANAGERS || answer == Answer.ASK_SELLERS);
        MANAGERS_ALLOCATE.set(execution, answer == Answer.ASK_MANAGERS);
        FRAME_CHANGED.set(execution, answer == Answer.CHANGE_FRAME);
    }

    private void apply(Answer answer, DelegateExecution execution) {
        if (answer == Answer.CHANGE_FRAME) {
            var growth = Fields.decimal(NEW_GROWTH, execution);
            review.changeFrame(cycleId(execution), growth, Fields.decimal(NEW_OVER_ASSIGNMENT, execution));
            GROWTH_PERCENT.set(execution, growth.doubleValue());
        } else if (answer == Answer.CHANGE_SELLER) {
            review.changeSellers(
                    cycleId(execution),
                    callers.current(),
                    Map.of(CHANGED_SELLER.from(execution).strip(), Fields.decimal(CHANGED_NUMBER, execution)),
                    Rest.valueOf(REST.from(execution)));
        }
    }
}
