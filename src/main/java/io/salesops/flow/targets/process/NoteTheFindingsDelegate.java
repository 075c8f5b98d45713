package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetComputation;
import io.salesops.flow.targets.domain.TargetDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTheFindingsDelegate implements JavaDelegate {

    private final TargetComputation computation;
    private final TargetDesk desk;
    private final Verdicts verdicts;
    private final CycleSheet sheet;

    NoteTheFindingsDelegate(TargetComputation computation, TargetDesk desk, Verdicts verdicts, CycleSheet sheet) {
        this.computation = computation;
        this.desk = desk;
        this.verdicts = verdicts;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = cycleId(execution);
        computation.note(id, verdicts.ofRealism(MeasuredRealism.from(execution), execution));
        execution.setVariables(sheet.review(desk.get(id)));
    }
}
