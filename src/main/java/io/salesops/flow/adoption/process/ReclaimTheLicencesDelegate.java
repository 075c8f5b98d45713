package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.ANYBODY_ASKED;
import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.ContractMeasure;
import io.salesops.flow.adoption.domain.Reclaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReclaimTheLicencesDelegate implements JavaDelegate {

    private final ContractMeasure measure;
    private final Reclaims reclaims;
    private final ToolRenewal renewal;

    ReclaimTheLicencesDelegate(ContractMeasure measure, Reclaims reclaims, ToolRenewal renewal) {
        this.measure = measure;
        this.reclaims = reclaims;
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var toolId = toolId(execution);
        var idle = measure.of(toolId, renewal.limits(execution)).idle();
        ANYBODY_ASKED.set(execution, reclaims.ask(toolId, idle));
    }
}
