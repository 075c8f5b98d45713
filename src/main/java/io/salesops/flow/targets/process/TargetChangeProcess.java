package io.salesops.flow.targets.process;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.targets.TargetChangeId;
import io.salesops.flow.targets.domain.TargetChanges.Request;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Everything that Java and the model of a change share. */
final class TargetChangeProcess {

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> SELLER_NAME = ProcessVariable.text("sellerName");
    static final ProcessVariable<Double> CUMULATIVE_PERCENT = new ProcessVariable<>("cumulativePercent", Double.class);
    static final ProcessVariable<Boolean> RETROACTIVE = ProcessVariable.flag("retroactive");
    static final ProcessVariable<Boolean> COMPANY_ERROR = ProcessVariable.flag("companyError");
    static final ProcessVariable<Object> APPROVAL = ProcessVariable.json("approval");
    static final ProcessVariable<String> APPROVAL_REASON = ProcessVariable.text("approvalReason");
    static final ProcessVariable<String> APPROVER = ProcessVariable.text("approver");
    static final ProcessVariable<Object> APPROVER_GROUP = ProcessVariable.json("approverGroup");
    static final ProcessVariable<Date> DECISION_DEADLINE = new ProcessVariable<>("decisionDeadline", Date.class);
    static final ProcessVariable<Object> CHANGE_SHEET = ProcessVariable.json("changeSheet");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");
    static final ProcessVariable<Boolean> CHANGE_APPROVED = ProcessVariable.flag("changeApproved");

    private static final ProcessVariable<String> QUARTER = ProcessVariable.text("quarter");
    private static final ProcessVariable<String> SELLER_ID = ProcessVariable.text("sellerId");
    private static final ProcessVariable<Number> NEW_NUMBER = ProcessVariable.number("newNumber");
    private static final ProcessVariable<String> EFFECTIVE_FROM = ProcessVariable.text("effectiveFrom");
    private static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

    private TargetChangeProcess() {}

    static TargetChangeId changeId(DelegateExecution execution) {
        return TargetChangeId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    static Request read(VariableScope form) {
        return new Request(
                QUARTER.from(form).strip(),
                SELLER_ID.from(form).strip(),
                Fields.decimal(NEW_NUMBER, form),
                LocalDate.parse(EFFECTIVE_FROM.from(form)),
                REASON.from(form),
                COMPANY_ERROR.find(form).orElse(false));
    }
}
