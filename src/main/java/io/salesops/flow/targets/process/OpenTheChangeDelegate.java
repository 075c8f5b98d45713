package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetChangeProcess.COMPANY_ERROR;
import static io.salesops.flow.targets.process.TargetChangeProcess.CUMULATIVE_PERCENT;
import static io.salesops.flow.targets.process.TargetChangeProcess.REQUESTER;
import static io.salesops.flow.targets.process.TargetChangeProcess.RETROACTIVE;
import static io.salesops.flow.targets.process.TargetChangeProcess.SELLER_NAME;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.domain.TargetChanges;
import io.salesops.flow.targets.domain.TargetChanges.Proposal;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenTheChangeDelegate implements JavaDelegate {

    private final TargetChanges changes;
    private final Callers callers;

    OpenTheChangeDelegate(TargetChanges changes, Callers callers) {
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = open(execution);
        execution.setProcessBusinessKey(proposal.change().id().toString());
        SELLER_NAME.set(execution, proposal.current().sellerName());
        CUMULATIVE_PERCENT.set(
                execution,
                proposal.cumulativePercent().map(BigDecimal::doubleValue).orElse(null));
        RETROACTIVE.set(execution, proposal.retroactive());
        COMPANY_ERROR.set(execution, proposal.change().companyError());
    }

    private Proposal open(DelegateExecution execution) {
        return changes.open(callers.of(REQUESTER.from(execution)), TargetChangeProcess.read(execution));
    }
}
