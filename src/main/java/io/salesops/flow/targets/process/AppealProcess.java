package io.salesops.flow.targets.process;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.AppealFiled;
import io.salesops.flow.targets.AppealId;
import io.salesops.flow.targets.domain.Appeals.Plea;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the decision on an appeal, and names everything that Java and the models of appeals share. */
@Component
class AppealProcess {

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> QUARTER = ProcessVariable.text("quarter");
    static final ProcessVariable<Number> PROPOSAL = ProcessVariable.number("proposal");
    static final ProcessVariable<String> REASON_CODE = ProcessVariable.text("reasonCode");
    static final ProcessVariable<String> EVIDENCE = ProcessVariable.text("evidence");
    static final ProcessVariable<String> SELLER_NAME = ProcessVariable.text("sellerName");
    static final ProcessVariable<Object> APPEAL_SHEET = ProcessVariable.json("appealSheet");
    static final ProcessVariable<Date> DECISION_DEADLINE = new ProcessVariable<>("decisionDeadline", Date.class);
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<Number> DECIDED_NUMBER = ProcessVariable.number("decidedNumber");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    private final Instances instances;

    AppealProcess(Instances instances) {
        this.instances = instances;
    }

    static AppealId appealId(DelegateExecution execution) {
        return AppealId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    static Plea plea(VariableScope scope) {
        return new Plea(Fields.number(PROPOSAL, scope), Fields.text(REASON_CODE, scope), Fields.text(EVIDENCE, scope));
    }

    @EventListener
    void start(AppealFiled event) {
        instances.startBy("AppealFiled", event.appealId().toString(), REQUESTER.of(event.sellerId()));
    }
}
