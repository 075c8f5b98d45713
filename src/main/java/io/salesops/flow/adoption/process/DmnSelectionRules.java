package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolChoice.SECURITY;
import static java.util.Collections.singletonMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.CriteriaWeights;
import io.salesops.flow.adoption.domain.SelectionRules;
import io.salesops.flow.platform.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the deployed tables, and gives their answers types. */
@Component
class DmnSelectionRules implements SelectionRules {

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnSelectionRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    private record Rows(Map<String, Object> weights, List<Map<String, Object>> verdicts) {}

    @Override
    public Answer judge(List<BigDecimal> securityScores) {
        var rows = tables.ask(table -> new Rows(
                table.row(CriteriaWeights.TABLE, singletonMap("expectedCost", null)),
                securityScores.stream()
                        .map(score -> table.row("judge-candidate", SECURITY.of(score.doubleValue())))
                        .toList()));
        return new Answer(
                json.convertValue(rows.weights(), CriteriaWeights.class),
                rows.verdicts().stream()
                        .map(row -> json.convertValue(row, Verdict.class))
                        .toList());
    }
}
