package io.salesops.flow.adoption.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs when a deadline has passed; the event names what was to be decided, and what happens now. */
@Component
class NoteTheSilenceDelegate implements JavaDelegate {

    private final TakenDecisions decisions;

    NoteTheSilenceDelegate(TakenDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var event = new ElementProperties(execution);
            decisions.silence(event.get("kind"), event.get("decision"), execution);
        }
    }
}
