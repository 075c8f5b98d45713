package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.AppealProcess.appealId;

import io.salesops.flow.targets.domain.Appeals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LetThePublishedTargetStandDelegate implements JavaDelegate {

    private final Appeals appeals;

    LetThePublishedTargetStandDelegate(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeals.lapse(appealId(execution));
    }
}
