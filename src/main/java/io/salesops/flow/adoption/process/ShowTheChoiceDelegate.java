package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOICE;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ShowTheChoiceDelegate implements JavaDelegate {

    private final ToolRegister register;
    private final ToolRows rows;

    ShowTheChoiceDelegate(ToolRegister register, ToolRows rows) {
        this.register = register;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHOICE.set(
                execution,
                JsonList.rows(register.of(requestId(execution)).stream()
                        .map(rows::described)
                        .toList()));
    }
}
