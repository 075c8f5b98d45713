package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetChangeProcess.changeId;

import io.salesops.flow.targets.domain.TargetChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LetTheChangeLapseDelegate implements JavaDelegate {

    private final TargetChanges changes;

    LetTheChangeLapseDelegate(TargetChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.lapse(changeId(execution));
    }
}
