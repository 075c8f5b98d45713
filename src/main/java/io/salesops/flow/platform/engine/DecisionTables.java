package io.salesops.flow.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the deployed decision tables without a process. */
@Component
public class DecisionTables {

    private final DecisionService decisionService;
    private final AsApplication asApplication;
    private final TransactionTemplate ownTransaction;

    DecisionTables(
            DecisionService decisionService, AsApplication asApplication, PlatformTransactionManager transactions) {
        this.decisionService = decisionService;
        this.asApplication = asApplication;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One question to one table. */
    @FunctionalInterface
    public interface Table {

        /** The rows that hold. */
        List<Map<String, Object>> rows(String decision, Map<String, Object> inputs);

        /** The row of a table that answers with exactly one. */
        default Map<String, Object> row(String decision, Map<String, Object> inputs) {
            return rows(decision, inputs).get(0);
        }
    }

    /** The engine writes history even of a question; rolling back leaves no trace of it. */
    public <T> T ask(Function<Table, T> questions) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            status.setRollbackOnly();
            return asApplication.call(() -> questions.apply(this::evaluate));
        }));
    }

    private List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
        return decisionService
                .evaluateDecisionByKey(decision)
                .variables(inputs)
                .evaluate()
                .getResultList();
    }
}
