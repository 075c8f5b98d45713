package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.ANNOUNCEMENT;

import io.salesops.flow.platform.identity.Callers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnnouncementDelegate implements JavaDelegate {

    private final TakenDecisions decisions;
    private final Callers callers;

    RecordTheAnnouncementDelegate(TakenDecisions decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        decisions.note(
                "ANNOUNCEMENT",
                "BY_SPONSOR",
                ANNOUNCEMENT.from(execution),
                callers.current().userId(),
                execution);
    }
}
