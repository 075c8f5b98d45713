package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.LicenceReclaimAsked;
import io.salesops.flow.adoption.LicenceReclaimTakenBack;
import io.salesops.flow.adoption.LicenceWanted;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.Reclaims;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, wakes and ends the reclaim of an idle licence, and names what Java and its model share. */
@Component
class LicenceReclaim {

    static final String KIND = Reclaims.DECISION;
    static final ProcessVariable<Boolean> LICENCE_KEPT = ProcessVariable.flag("licenceKept");
    private static final ProcessVariable<String> LICENCE_HOLDER = ProcessVariable.text("licenceHolder");

    private final Instances instances;
    private final Licences licences;
    private final ToolRegister register;

    LicenceReclaim(Instances instances, Licences licences, ToolRegister register) {
        this.instances = instances;
        this.licences = licences;
        this.register = register;
    }

    static LicenceId licenceId(DelegateExecution execution) {
        return LicenceId.of(ToolAdoption.businessKey(execution));
    }

    @EventListener
    void start(LicenceReclaimAsked event) {
        var licence = licences.get(event.licenceId());
        Map<String, Object> variables = new HashMap<>(ToolRenewal.about(register.get(licence.toolId())));
        variables.putAll(LICENCE_HOLDER.of(licence.userId()));
        instances.startBy("LicenceReclaimAsked", licence.id().toString(), variables);
    }

    @EventListener
    void end(LicenceReclaimTakenBack event) {
        instances.tell("LicenceReclaimTakenBack", event.licenceId().toString());
    }

    @EventListener
    void wake(LicenceWanted event) {
        instances.tell("LicenceWanted", event.licenceId().toString());
    }
}
