package io.salesops.flow.effects.process;

import static io.salesops.flow.effects.process.EffectUndo.BY_HAND;
import static io.salesops.flow.effects.process.EffectUndo.EFFECT_ID;
import static io.salesops.flow.effects.process.EffectUndo.UNDO_EXPLANATION;
import static io.salesops.flow.effects.process.EffectUndo.UNDO_GROUP;
import static io.salesops.flow.effects.process.EffectUndo.UNDO_TITLE;
import static io.salesops.flow.effects.process.EffectUndo.subject;

import io.salesops.flow.effects.domain.UndoLoop;
import io.salesops.flow.effects.domain.UndoLoop.HandWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class UndoTheEffectDelegate implements JavaDelegate {

    private final UndoLoop undoLoop;

    UndoTheEffectDelegate(UndoLoop undoLoop) {
        this.undoLoop = undoLoop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handWork = undoLoop.undoLatest(subject(execution));
        BY_HAND.set(execution, handWork.isPresent());
        handWork.ifPresent(work -> ask(work, execution));
    }

    private static void ask(HandWork work, DelegateExecution execution) {
        EFFECT_ID.set(execution, work.effectId().toString());
        UNDO_GROUP.set(execution, work.step().group());
        UNDO_TITLE.set(execution, work.step().title());
        UNDO_EXPLANATION.set(execution, work.step().explanation());
    }
}
