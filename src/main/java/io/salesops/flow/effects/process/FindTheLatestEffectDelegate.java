package io.salesops.flow.effects.process;

import static io.salesops.flow.effects.process.EffectUndo.EFFECT_LEFT;
import static io.salesops.flow.effects.process.EffectUndo.subject;

import io.salesops.flow.effects.domain.UndoLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FindTheLatestEffectDelegate implements JavaDelegate {

    private final UndoLoop undoLoop;

    FindTheLatestEffectDelegate(UndoLoop undoLoop) {
        this.undoLoop = undoLoop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EFFECT_LEFT.set(execution, undoLoop.isAnythingLeft(subject(execution)));
    }
}
