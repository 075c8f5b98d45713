package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolPilot.COHORT;
import static io.salesops.flow.adoption.process.ToolPilot.END_DATE;
import static io.salesops.flow.adoption.process.ToolPilot.MINIMUM_PERCENT;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_OWNER;
import static io.salesops.flow.adoption.process.ToolPilot.STOP_DEFINITION;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.PilotPlan;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.JsonList;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The fields in which operations plan a pilot. */
@Component
class PilotForm {

    private final ObjectMapper json;

    PilotForm(ObjectMapper json) {
        this.json = json;
    }

    private record Row(String person) {}

    PilotPlan read(VariableScope scope) {
        return new PilotPlan(
                PILOT_OWNER.from(scope).strip(),
                cohort(scope),
                LocalDate.parse(END_DATE.from(scope)),
                STOP_DEFINITION.from(scope).strip(),
                Fields.decimal(MINIMUM_PERCENT, scope));
    }

    private List<String> cohort(VariableScope scope) {
        return COHORT
                .find(scope)
                .map(rows -> JsonList.read(json, rows, new TypeReference<List<Row>>() {}))
                .orElseGet(List::of)
                .stream()
                .map(row -> row.person().strip())
                .toList();
    }
}
