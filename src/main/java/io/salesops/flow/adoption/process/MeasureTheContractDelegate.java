package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.ACTIVE;
import static io.salesops.flow.adoption.process.ToolRenewal.CONTRACT_EVIDENCE;
import static io.salesops.flow.adoption.process.ToolRenewal.KEEP;
import static io.salesops.flow.adoption.process.ToolRenewal.LICENCES;
import static io.salesops.flow.adoption.process.ToolRenewal.RENEWED_LICENCES;
import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.ContractMeasure;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MeasureTheContractDelegate implements JavaDelegate {

    private final ContractMeasure measure;
    private final ToolRenewal renewal;
    private final ContractRows rows;

    MeasureTheContractDelegate(ContractMeasure measure, ToolRenewal renewal, ContractRows rows) {
        this.measure = measure;
        this.renewal = renewal;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var use = measure.of(toolId(execution), renewal.limits(execution));
        LICENCES.set(execution, use.contract().licences());
        ACTIVE.set(execution, use.active().orElse(null));
        KEEP.set(execution, use.need().keep());
        RENEWED_LICENCES.set(execution, use.contract().licences());
        CONTRACT_EVIDENCE.set(execution, JsonList.rows(rows.of(use)));
    }
}
