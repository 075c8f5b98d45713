package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.TargetComputation;
import io.salesops.flow.targets.domain.TargetDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTheFindingsDelegate implements JavaDelegate {

    private final TargetDesk desk;
    private final CycleSheet sheet;
    private final Verdicts verdicts;
    private final TargetComputation computation;

    NoteTheFindingsDelegate(TargetDesk desk, CycleSheet sheet, Verdicts verdicts, TargetComputation computation) {
        this.desk = desk;
        this.sheet = sheet;
        this.verdicts = verdicts;
        this.computation = computation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = cycleId(execution);
        computation.note(id, verdicts.ofRealism(execution));
        execution.setVariables(sheet.review(desk.get(id)));
    }
}
