package io.salesops.flow.effects.process;

import io.salesops.flow.platform.ProcessVariable;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What Java and the model of the undo share; other processes call it, with the key of their case. */
final class EffectUndo {

    static final ProcessVariable<Boolean> EFFECT_LEFT = ProcessVariable.flag("effectLeft");
    static final ProcessVariable<Boolean> BY_HAND = ProcessVariable.flag("byHand");
    static final ProcessVariable<String> EFFECT_ID = ProcessVariable.text("effectId");
    static final ProcessVariable<String> UNDO_GROUP = ProcessVariable.text("undoGroup");
    static final ProcessVariable<String> UNDO_TITLE = ProcessVariable.text("undoTitle");
    static final ProcessVariable<String> UNDO_EXPLANATION = ProcessVariable.text("undoExplanation");
    static final ProcessVariable<String> UNDO_NOTE = ProcessVariable.text("undoNote");

    private EffectUndo() {}

    static String subject(DelegateExecution execution) {
        return Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key");
    }
}
