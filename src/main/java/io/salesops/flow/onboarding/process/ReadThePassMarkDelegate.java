package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.TrainingModule.PASS_PERCENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadThePassMarkDelegate implements JavaDelegate {

    private final TrainingModule module;

    ReadThePassMarkDelegate(TrainingModule module) {
        this.module = module;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        PASS_PERCENT.set(execution, module.passMark(execution).passPercent().doubleValue());
    }
}
