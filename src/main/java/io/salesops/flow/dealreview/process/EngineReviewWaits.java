package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.ReviewWaits;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Knows from the history of tasks when a review waited for the seller. */
@Component
class EngineReviewWaits implements ReviewWaits {

    private static final String[] SELLERS_TASKS = {
        "userTask_stateTheTerms", "userTask_reviseTheTerms", "userTask_shareDealView", "userTask_answerTheQuestions"
    };

    private final HistoryService history;
    private final AsApplication asApplication;

    EngineReviewWaits(@Lazy HistoryService history, AsApplication asApplication) {
        this.history = history;
        this.asApplication = asApplication;
    }

    @Override
    public List<Wait> forTheSeller(DealReviewId id) {
        return asApplication.call(() -> history
                .createHistoricTaskInstanceQuery()
                .processDefinitionKey(DealReviewProcess.KEY)
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKeyIn(SELLERS_TASKS)
                .list()
                .stream()
                .map(task -> new Wait(
                        task.getStartTime().toInstant(),
                        task.getEndTime() == null ? null : task.getEndTime().toInstant()))
                .toList());
    }
}
