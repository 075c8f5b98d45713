package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.EXPECTED_COST;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.PathRules;
import io.salesops.flow.adoption.domain.ToolPath;
import io.salesops.flow.platform.engine.DecisionTables;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Asks the deployed table, and gives its answer a type. */
@Component
class DmnPathRules implements PathRules {

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnPathRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public ToolPath path(BigDecimal annualCost) {
        var row = tables.ask(table -> table.row("find-tool-path", EXPECTED_COST.of(annualCost.doubleValue())));
        return json.convertValue(row, ToolPath.class);
    }
}
