package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolTraining.PASS_PERCENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheTrainingMarkDelegate implements JavaDelegate {

    private final ToolTraining training;

    ReadTheTrainingMarkDelegate(ToolTraining training) {
        this.training = training;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            PASS_PERCENT.set(execution, training.mark(execution).passPercent().doubleValue());
        }
    }
}
