package io.salesops.flow.followup.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.followup.domain.FollowUpRules;
import io.salesops.flow.platform.engine.DecisionTables;
import io.salesops.flow.platform.steps.LateStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the deployed table, and gives its answer a type. */
@Component
class DmnFollowUpRules implements FollowUpRules {

    private static final String TABLE = "follow-up-late-task";

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnFollowUpRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public FollowUp of(LateStep late) {
        Map<String, Object> inputs = Map.of("process", late.step().processKey(), "followUps", late.followUps());
        return json.convertValue(tables.ask(table -> table.row(TABLE, inputs)), FollowUp.class);
    }
}
