package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_LIMITS;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Timers read their durations one by one. */
@Component
class ReadTheTimeLimitsDelegate implements JavaDelegate {

    private static final TypeReference<Map<String, String>> LIMITS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReadTheTimeLimitsDelegate(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            JsonList.read(json, TOOL_LIMITS.from(execution), LIMITS).forEach(execution::setVariable);
        }
    }
}
