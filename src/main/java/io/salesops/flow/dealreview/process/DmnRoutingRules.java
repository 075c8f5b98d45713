package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.EXCEPTION_REQUESTED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Figures;
import io.salesops.flow.dealreview.domain.RoutingRules;
import io.salesops.flow.dealreview.domain.RuleAnswers;
import io.salesops.flow.dealreview.domain.RuleAnswers.Approval;
import io.salesops.flow.dealreview.domain.RuleAnswers.ExtraReviewer;
import io.salesops.flow.dealreview.domain.RuleAnswers.TermsCheck;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the deployed decision tables, and gives their answers a type. */
@Component
class DmnRoutingRules implements RoutingRules {

    private final DecisionService decisionService;
    private final AsApplication asApplication;
    private final TransactionTemplate ownTransaction;
    private final ObjectMapper json;

    DmnRoutingRules(
            DecisionService decisionService,
            AsApplication asApplication,
            PlatformTransactionManager transactions,
            ObjectMapper json) {
        this.decisionService = decisionService;
        this.asApplication = asApplication;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
    }

    /** The engine writes history even of a question; rolling back leaves no trace of it. */
    @Override
    public RuleAnswers ask(Figures figures, boolean exceptionRequested) {
        Map<String, Object> inputs = new HashMap<>(RuleInputs.of(figures));
        inputs.putAll(EXCEPTION_REQUESTED.of(exceptionRequested));
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            status.setRollbackOnly();
            return asApplication.call(() -> answers(
                    evaluate("check-deal-terms", inputs).getSingleResult().getEntryMap(),
                    evaluate("find-deal-approver", inputs).getSingleResult().getEntryMap(),
                    evaluate("find-extra-reviewers", inputs).getResultList()));
        }));
    }

    private DmnDecisionResult evaluate(String decision, Map<String, Object> inputs) {
        return decisionService.evaluateDecisionByKey(decision).variables(inputs).evaluate();
    }

    RuleAnswers answers(Object termsCheck, Object approval, Object extraReviewers) {
        return new RuleAnswers(
                json.convertValue(termsCheck, TermsCheck.class),
                json.convertValue(approval, Approval.class),
                ((Collection<?>) extraReviewers)
                        .stream()
                                .map(row -> json.convertValue(row, ExtraReviewer.class))
                                .toList());
    }
}
