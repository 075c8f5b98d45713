package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;
import static io.salesops.flow.adoption.process.ToolRollOut.EVERYBODY_TRAINED;
import static io.salesops.flow.adoption.process.ToolRollOut.TEAM_OPTIONS;

import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.team.Team;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheRollOutDelegate implements JavaDelegate {

    private final ToolRegister register;
    private final Team team;

    PrepareTheRollOutDelegate(ToolRegister register, Team team) {
        this.register = register;
        this.team = team;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tool = register.find(TOOL_ID.from(execution));
        EVERYBODY_TRAINED.set(execution, false);
        TOOL_NAME.set(execution, tool.name());
        TEAM_OPTIONS.set(
                execution,
                JsonList.rows(team.teamNames().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(name -> Map.of("label", name.getValue(), "value", name.getKey()))
                        .toList()));
    }
}
