package io.salesops.flow.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** What the rows of the deployed decision tables test. */
@Component
public class TableRows {

    private final RepositoryService repositoryService;
    private final AsApplication asApplication;

    TableRows(RepositoryService repositoryService, AsApplication asApplication) {
        this.repositoryService = repositoryService;
        this.asApplication = asApplication;
    }

    /**
     * A row of a table.
     *
     * @param tested the expressions of the columns in which the row says something
     */
    public record Row(String id, List<String> tested) {}

    /** The rows of that version of the table, in their order. */
    public List<Row> of(String decisionKey, int version) {
        return asApplication.call(() -> {
            var id = repositoryService
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decisionKey)
                    .decisionDefinitionVersion(version)
                    .singleResult()
                    .getId();
            var model = repositoryService.getDmnModelInstance(id);
            DmnElement decision = model.getModelElementById(decisionKey);
            return decision.getChildElementsByType(DecisionTable.class).stream()
                    .flatMap(table -> rows(table).stream())
                    .toList();
        });
    }

    private static List<Row> rows(DecisionTable table) {
        var columns = table.getInputs().stream().map(TableRows::expression).toList();
        return table.getRules().stream()
                .map(rule -> new Row(rule.getId(), tested(rule, columns)))
                .toList();
    }

    private static String expression(Input column) {
        return column.getInputExpression().getText().getTextContent();
    }

    private static List<String> tested(Rule rule, List<String> columns) {
        var tested = new ArrayList<String>();
        Collection<InputEntry> entries = rule.getInputEntries();
        var column = columns.iterator();
        for (var entry : entries) {
            var expression = column.next();
            if (saysSomething(entry.getTextContent().strip())) {
                tested.add(expression);
            }
        }
        return List.copyOf(tested);
    }

    private static boolean saysSomething(String entry) {
        return !entry.isEmpty() && !entry.equals("-");
    }
}
