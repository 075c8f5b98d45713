package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetComputation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ComputeTheTargetsDelegate implements JavaDelegate {

    private final TargetComputation computation;
    private final DmnTargetRules rules;

    ComputeTheTargetsDelegate(TargetComputation computation, DmnTargetRules rules) {
        this.computation = computation;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        computation.compute(cycleId(execution), rules.limits(execution));
    }
}
