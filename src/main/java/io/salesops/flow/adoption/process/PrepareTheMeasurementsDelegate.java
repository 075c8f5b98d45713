package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;
import static io.salesops.flow.adoption.process.ToolMeasurement.DAY;
import static io.salesops.flow.adoption.process.ToolMeasurement.HELP_GIVEN;
import static io.salesops.flow.adoption.process.ToolMeasurement.VERDICT;

import io.salesops.flow.adoption.domain.ToolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheMeasurementsDelegate implements JavaDelegate {

    private final ToolRegister register;

    PrepareTheMeasurementsDelegate(ToolRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TOOL_NAME.set(execution, register.find(TOOL_ID.from(execution)).name());
        DAY.set(execution, 0);
        VERDICT.set(execution, null);
        HELP_GIVEN.set(execution, false);
    }
}
