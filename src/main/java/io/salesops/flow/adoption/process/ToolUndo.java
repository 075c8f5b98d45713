package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.LicenceReturnWanted;
import io.salesops.flow.adoption.LicencesReturned;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the return of licences, wakes whoever waits for the last one, and names what Java and their models share. */
@Component
class ToolUndo {

    static final ProcessVariable<Boolean> LICENCES_TO_RETURN = ProcessVariable.flag("licencesToReturn");
    private static final ProcessVariable<String> LICENCE_ID = ProcessVariable.text("licenceId");

    private final Instances instances;

    ToolUndo(Instances instances) {
        this.instances = instances;
    }

    static ToolId toolId(DelegateExecution execution) {
        return ToolId.of(ToolAdoption.businessKey(execution));
    }

    @EventListener
    void start(LicenceReturnWanted event) {
        var licence = event.licenceId().toString();
        instances.startBy("LicenceReturnWanted", licence, LICENCE_ID.of(licence));
    }

    @EventListener
    void wake(LicencesReturned event) {
        instances.tell("LicencesReturned", event.toolId().toString());
    }
}
