package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.ToolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ShowTheToolDelegate implements JavaDelegate {

    private final ToolRegister register;

    ShowTheToolDelegate(ToolRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tool = register.get(ToolId.of(TOOL_ID.from(execution)));
        TOOL_NAME.set(execution, tool.name());
        TOOL_KEY.set(execution, tool.key());
    }
}
