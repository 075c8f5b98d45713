package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.DEADLINE_PASSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteThePassedDeadlineDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        DEADLINE_PASSED.set(execution, true);
    }
}
