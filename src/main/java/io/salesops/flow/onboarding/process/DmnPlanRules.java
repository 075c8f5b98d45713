package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_REGION;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.HIRE_ROLE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.domain.PlanRules;
import io.salesops.flow.onboarding.domain.PlannedItem;
import io.salesops.flow.platform.engine.DecisionTables;
import io.salesops.flow.team.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the deployed table, and gives its answer a type. */
@Component
class DmnPlanRules implements PlanRules {

    static final String TABLE = "plan-onboarding";

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnPlanRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public List<PlannedItem> plan(Role role, String region) {
        Map<String, Object> inputs = Map.of(HIRE_ROLE.name(), role.name(), HIRE_REGION.name(), region);
        return tables.ask(table -> table.rows(TABLE, inputs)).stream()
                .map(row -> json.convertValue(row, PlannedItem.class))
                .toList();
    }
}
