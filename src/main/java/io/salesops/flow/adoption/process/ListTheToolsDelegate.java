package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOLS_TO_UNDO;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ListTheToolsDelegate implements JavaDelegate {

    private final ToolRegister register;

    ListTheToolsDelegate(ToolRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TOOLS_TO_UNDO.set(
                execution,
                JsonList.of(register.of(requestId(execution)).stream()
                        .map(tool -> tool.id().toString())
                        .toList()));
    }
}
