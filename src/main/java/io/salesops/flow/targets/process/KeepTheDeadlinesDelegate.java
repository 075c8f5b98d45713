package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.targets.domain.Deadlines.Rule;
import io.salesops.flow.targets.domain.TargetDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepTheDeadlinesDelegate implements JavaDelegate {

    private final TargetDesk desk;
    private final ObjectMapper json;

    KeepTheDeadlinesDelegate(TargetDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var rules = json.convertValue(execution.getVariable("deadlineRules"), new TypeReference<List<Rule>>() {});
        desk.planDeadlines(cycleId(execution), rules);
    }
}
