package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static java.util.Collections.singletonMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.RenewalLimits;
import io.salesops.flow.adoption.domain.RenewalRules;
import io.salesops.flow.platform.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the deployed table, and gives its answer a type. */
@Component
class DmnRenewalRules implements RenewalRules {

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnRenewalRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public RenewalLimits limits() {
        var row = tables.ask(table -> table.row(ToolRenewal.TABLE, singletonMap(TOOL_KEY.name(), null)));
        return json.convertValue(row, RenewalLimits.class);
    }
}
