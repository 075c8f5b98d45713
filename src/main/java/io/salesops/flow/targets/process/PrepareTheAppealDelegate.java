package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.AppealProcess.APPEAL_SHEET;
import static io.salesops.flow.targets.process.AppealProcess.DECISION_DEADLINE;
import static io.salesops.flow.targets.process.AppealProcess.QUARTER;
import static io.salesops.flow.targets.process.AppealProcess.SELLER_NAME;
import static io.salesops.flow.targets.process.AppealProcess.appealId;

import io.salesops.flow.targets.domain.Appeals;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareTheAppealDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final NumberSheet sheet;

    PrepareTheAppealDelegate(Appeals appeals, NumberSheet sheet) {
        this.appeals = appeals;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var hearing = appeals.hearing(appealId(execution));
        SELLER_NAME.set(execution, hearing.target().sellerName());
        QUARTER.set(execution, hearing.cycle().quarter().toString());
        DECISION_DEADLINE.set(execution, Date.from(hearing.deadline()));
        APPEAL_SHEET.set(execution, sheet.of(hearing));
    }
}
