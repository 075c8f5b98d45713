package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;

import io.salesops.flow.dealreview.DealClosed;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the look at closed deals and names what only Java and that model share. */
@Component
class DealClosing {

    static final String CLOSED = "DealClosed";

    static final ProcessVariable<Boolean> DEAL_WON = ProcessVariable.flag("dealWon");
    static final ProcessVariable<Boolean> BREACH_FOUND = ProcessVariable.flag("breachFound");
    static final ProcessVariable<String> BREACH = ProcessVariable.text("breach");
    static final ProcessVariable<Object> COMPARED_TERMS = ProcessVariable.json("comparedTerms");
    static final ProcessVariable<String> MANAGER = ProcessVariable.text("manager");
    static final ProcessVariable<Object> MANAGER_GROUP = ProcessVariable.json("managerGroup");
    static final ProcessVariable<String> WHAT_HAPPENED = ProcessVariable.text("whatHappened");
    static final ProcessVariable<String> WHAT_IS_DONE = ProcessVariable.text("whatIsDone");

    private final Instances instances;

    DealClosing(Instances instances) {
        this.instances = instances;
    }

    /** An instance of its own for each deal: an import neither waits for a review that moves on nor fails with it. */
    @EventListener
    void start(DealClosed event) {
        instances.startBy(CLOSED, event.closingId().toString(), OPPORTUNITY_ID.of(event.opportunityId()));
    }

    static UUID closingId(DelegateExecution execution) {
        return UUID.fromString(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }
}
