package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.SELLER_NAME;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLEMENT_DEADLINE;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLEMENT_SHEET;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLER;
import static io.salesops.flow.targets.process.SellerTargetAgreement.SETTLER_GROUP;
import static io.salesops.flow.targets.process.SellerTargetAgreement.TARGET_CONTESTED;
import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.platform.JsonList;
import io.salesops.flow.targets.domain.Settlements;
import io.salesops.flow.targets.domain.TargetDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs before the settlement is asked for, so that its deadline is known when it begins. */
@Component
class AskTheSettlerDelegate implements JavaDelegate {

    private final Settlements settlements;
    private final TargetDesk desk;
    private final SellerSheet sheet;

    AskTheSettlerDelegate(Settlements settlements, TargetDesk desk, SellerSheet sheet) {
        this.settlements = settlements;
        this.desk = desk;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled() || !TARGET_CONTESTED.from(execution)) {
            return;
        }
        var id = targetId(execution);
        var settling = settlements.settling(id);
        SETTLER.set(execution, settling.settler().userId());
        SETTLER_GROUP.set(execution, JsonList.of(settling.settler().groups()));
        SETTLEMENT_DEADLINE.set(execution, Date.from(settling.deadline()));
        var target = settlements.get(id);
        SELLER_NAME.set(execution, target.sellerName());
        SETTLEMENT_SHEET.set(
                execution, sheet.contested(target, desk.find(target.cycleId()).currency()));
    }
}
