package io.salesops.flow.effects.process;

import static io.salesops.flow.effects.process.EffectUndo.EFFECT_ID;
import static io.salesops.flow.effects.process.EffectUndo.UNDO_NOTE;

import io.salesops.flow.effects.domain.UndoLoop;
import io.salesops.flow.platform.Fields;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs while the person completes the task. */
@Component
class RecordTheUndoDelegate implements JavaDelegate {

    private final UndoLoop undoLoop;

    RecordTheUndoDelegate(UndoLoop undoLoop) {
        this.undoLoop = undoLoop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            undoLoop.undoneByHand(UUID.fromString(EFFECT_ID.from(execution)), Fields.text(UNDO_NOTE, execution));
        }
    }
}
