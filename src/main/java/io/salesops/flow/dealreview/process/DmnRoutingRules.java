package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REQUESTED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Figures;
import io.salesops.flow.dealreview.domain.RoutingRules;
import io.salesops.flow.dealreview.domain.RuleAnswers;
import io.salesops.flow.dealreview.domain.RuleAnswers.Approval;
import io.salesops.flow.dealreview.domain.RuleAnswers.ExtraReviewer;
import io.salesops.flow.dealreview.domain.RuleAnswers.TermsCheck;
import io.salesops.flow.platform.engine.DecisionTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables, and gives their answers a type. */
@Component
class DmnRoutingRules implements RoutingRules {

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnRoutingRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public RuleAnswers ask(Figures figures, boolean exceptionRequested) {
        Map<String, Object> inputs = new HashMap<>(RuleInputs.of(figures));
        inputs.putAll(EXCEPTION_REQUESTED.of(exceptionRequested));
        return tables.ask(table -> answers(
                table.row("check-deal-terms", inputs),
                table.row("find-deal-approver", inputs),
                table.rows("find-extra-reviewers", inputs)));
    }

    /** What the tables answered in the steps of a process. */
    RuleAnswers answersIn(VariableScope scope) {
        return answers(
                scope.getVariable("termsCheck"), scope.getVariable("approval"), scope.getVariable("extraReviewers"));
    }

    private RuleAnswers answers(Object termsCheck, Object approval, Object extraReviewers) {
        return new RuleAnswers(
                json.convertValue(termsCheck, TermsCheck.class),
                json.convertValue(approval, Approval.class),
                ((Collection<?>) extraReviewers)
                        .stream()
                                .map(row -> json.convertValue(row, ExtraReviewer.class))
                                .toList());
    }
}
