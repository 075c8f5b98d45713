package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolChoice.TOOL_CHOSEN;

import io.salesops.flow.platform.JsonList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing is chosen until something is: whoever called reads so on every path. */
@Component
class PrepareTheChoiceDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        TOOL_CHOSEN.set(execution, false);
        CHOSEN_TOOLS.set(execution, JsonList.of(List.of()));
    }
}
