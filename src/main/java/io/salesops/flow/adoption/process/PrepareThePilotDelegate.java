package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.CHOICE;
import static io.salesops.flow.adoption.process.ToolAdoption.CHOSEN_TOOLS;
import static io.salesops.flow.adoption.process.ToolPilot.EXTENDED_BEFORE;
import static io.salesops.flow.adoption.process.ToolPilot.ROLL_OUT_DECIDED;
import static io.salesops.flow.adoption.process.ToolPilot.TOOL_OPTIONS;

import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.JsonList;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareThePilotDelegate implements JavaDelegate {

    private final ToolPilot pilot;
    private final ToolRegister register;
    private final ToolRows rows;

    PrepareThePilotDelegate(ToolPilot pilot, ToolRegister register, ToolRows rows) {
        this.pilot = pilot;
        this.register = register;
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tools =
                pilot.tools(CHOSEN_TOOLS, execution).stream().map(register::get).toList();
        ROLL_OUT_DECIDED.set(execution, false);
        EXTENDED_BEFORE.set(execution, false);
        CHOICE.set(execution, JsonList.rows(tools.stream().map(rows::described).toList()));
        TOOL_OPTIONS.set(
                execution,
                JsonList.rows(
                        tools.stream().map(PrepareThePilotDelegate::option).toList()));
    }

    private static Map<String, String> option(Tool tool) {
        return Map.of("label", tool.name(), "value", tool.id().toString());
    }
}
