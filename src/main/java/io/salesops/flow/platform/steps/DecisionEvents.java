package io.salesops.flow.platform.steps;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the receipt of every table that a process asked; a question without a process leaves none. */
@Component
class DecisionEvents implements DmnDecisionEvaluationListener {

    /** The variable in which the models keep who started them. */
    private static final String REQUESTER = "requester";

    private final ObjectProvider<DecisionReceipts> receipts;
    private final Clock clock;

    DecisionEvents(ObjectProvider<DecisionReceipts> receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        var context = Context.getBpmnExecutionContext();
        if (context == null || !(event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table)) {
            return;
        }
        var execution = context.getExecution();
        var about = execution.getProcessInstance().getBusinessKey();
        if (about != null) {
            receipts.getObject().add(about, receipt(table, execution));
        }
    }

    private DecisionReceipt receipt(DmnDecisionTableEvaluationEvent table, ExecutionEntity execution) {
        var decision = (DecisionDefinition) table.getDecisionTable();
        var requester = execution.getVariable(REQUESTER);
        return new DecisionReceipt(
                decision.getKey(),
                decision.getVersion(),
                matchedRows(table),
                inputs(table.getInputs()),
                table.getMatchingRules().stream().map(DecisionEvents::outputs).toList(),
                execution.getProcessDefinition().getKey(),
                execution.getProcessDefinition().getVersion(),
                requester == null ? null : requester.toString(),
                clock.instant());
    }

    private static List<Integer> matchedRows(DmnDecisionTableEvaluationEvent table) {
        var rules = ((DmnDecisionTableImpl) table.getDecisionTable().getDecisionLogic()).getRules();
        var matched = table.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.toSet());
        return IntStream.range(0, rules.size())
                .filter(index -> matched.contains(rules.get(index).getId()))
                .mapToObj(index -> index + 1)
                .toList();
    }

    private static Map<String, Object> inputs(List<DmnEvaluatedInput> inputs) {
        var values = new LinkedHashMap<String, Object>();
        inputs.forEach(input -> values.put(
                input.getName() == null ? input.getId() : input.getName(),
                input.getValue() == null ? "" : input.getValue().getValue()));
        return values;
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        var values = new LinkedHashMap<String, Object>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        values.put(output.getOutputName(), output.getValue().getValue()));
        return values;
    }
}
