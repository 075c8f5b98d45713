package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_PATH;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.ToolPath;
import io.salesops.flow.platform.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadThePathDelegate implements JavaDelegate {

    private static final ProcessVariable<Boolean> FAST_PATH = ProcessVariable.flag("fastPath");
    private static final ProcessVariable<Boolean> BUDGET_APPROVAL = ProcessVariable.flag("budgetApproval");

    private final ObjectMapper json;

    ReadThePathDelegate(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var path = json.convertValue(TOOL_PATH.from(execution), ToolPath.class);
            FAST_PATH.set(execution, path.fastPath());
            BUDGET_APPROVAL.set(execution, path.budgetApproval());
        }
    }
}
