package io.salesops.flow.targets.process;

import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetTakenBack;
import io.salesops.flow.targets.domain.Agreements;
import io.salesops.flow.targets.domain.PastTargets;
import io.salesops.flow.targets.domain.PastTargets.Past;
import io.salesops.flow.targets.domain.TargetCycle;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends the agreement of a seller, and names everything that Java and its model share. */
@Component
class SellerTargetAgreement {

    static final ProcessVariable<String> SELLER = ProcessVariable.text("seller");
    static final ProcessVariable<String> SELLER_NAME = ProcessVariable.text("sellerName");
    static final ProcessVariable<Date> AGREEMENT_DEADLINE = new ProcessVariable<>("agreementDeadline", Date.class);

    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<Number> PROPOSAL = ProcessVariable.number("proposal");
    static final ProcessVariable<String> REASON_CODE = ProcessVariable.text("reasonCode");
    static final ProcessVariable<String> EVIDENCE = ProcessVariable.text("evidence");
    static final ProcessVariable<Boolean> TARGET_CONTESTED = ProcessVariable.flag("targetContested");

    static final ProcessVariable<String> SETTLER = ProcessVariable.text("settler");
    static final ProcessVariable<Object> SETTLER_GROUP = ProcessVariable.json("settlerGroup");
    static final ProcessVariable<Date> SETTLEMENT_DEADLINE = new ProcessVariable<>("settlementDeadline", Date.class);
    static final ProcessVariable<Object> SETTLEMENT_SHEET = ProcessVariable.json("settlementSheet");
    static final ProcessVariable<String> SETTLEMENT = ProcessVariable.text("settlement");
    static final ProcessVariable<Number> SETTLED_NUMBER = ProcessVariable.number("settledNumber");
    static final ProcessVariable<String> SETTLEMENT_COMMENT = ProcessVariable.text("settlementComment");

    private final Instances instances;
    private final PastTargets pastTargets;
    private final SellerSheet sheet;

    SellerTargetAgreement(Instances instances, PastTargets pastTargets, SellerSheet sheet) {
        this.instances = instances;
        this.pastTargets = pastTargets;
        this.sheet = sheet;
    }

    static SellerTargetId targetId(DelegateExecution execution) {
        return SellerTargetId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    void start(Agreements.Asks asks) {
        var past = pastTargets.of(asks.cycle(), asks.targets());
        asks.sellers()
                .forEach(ask ->
                        start(ask, asks.cycle(), past.getOrDefault(ask.target().id(), List.of())));
    }

    private void start(Agreements.Ask ask, TargetCycle cycle, List<Past> past) {
        var variables = new HashMap<String, Object>(SELLER.of(ask.target().sellerId()));
        variables.put(AGREEMENT_DEADLINE.name(), Date.from(ask.deadline()));
        variables.putAll(sheet.contentOf(ask.target(), cycle, past));
        instances.startBy("SellerAsked", ask.target().id().toString(), variables);
    }

    @EventListener
    void end(TargetTakenBack event) {
        instances.tell("TargetTakenBack", event.targetId().toString());
    }
}
