package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Tool.Status;
import io.salesops.flow.adoption.domain.ToolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PutTheToolIntoUseDelegate implements JavaDelegate {

    private final ToolRegister register;

    PutTheToolIntoUseDelegate(ToolRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.become(ToolId.of(TOOL_ID.from(execution)), Status.IN_USE);
    }
}
