package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_NAME;
import static io.salesops.flow.dealreview.process.DealReviewProcess.SELLER;

import io.salesops.flow.dealreview.DealNeedDropped;
import io.salesops.flow.dealreview.DealNeedFound;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends the tasks of needs and names what only Java and that model share. */
@Component
class DealNeedProcess {

    static final String FOUND = "DealNeedFound";
    static final String DROPPED = "DealNeedDropped";

    static final ProcessVariable<String> OBSTACLE = ProcessVariable.text("obstacle");
    static final ProcessVariable<String> NEED = ProcessVariable.text("need");
    static final ProcessVariable<String> NEED_OWNER = ProcessVariable.text("needOwner");
    static final ProcessVariable<Date> NEED_DUE = new ProcessVariable<>("needDue", Date.class);
    static final ProcessVariable<String> NEED_OUTCOME = ProcessVariable.text("needOutcome");

    private final Instances instances;

    DealNeedProcess(Instances instances) {
        this.instances = instances;
    }

    @EventListener
    void start(DealNeedFound event) {
        instances.startBy(
                FOUND,
                event.needId().toString(),
                Map.of(
                        OPPORTUNITY_NAME.name(), event.deal(),
                        SELLER.name(), event.seller(),
                        OBSTACLE.name(), event.obstacle(),
                        NEED.name(), event.need(),
                        NEED_OWNER.name(), event.ownerId(),
                        NEED_DUE.name(), Date.from(event.due())));
    }

    @EventListener
    void end(DealNeedDropped event) {
        instances.tell(DROPPED, event.needId().toString());
    }

    static UUID needId(DelegateExecution execution) {
        return UUID.fromString(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }
}
