package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.CHUNK;
import static io.salesops.flow.targets.process.TeamTargetAllocation.ALL_ASKED;
import static io.salesops.flow.targets.process.TeamTargetAllocation.SELLERS_ANSWERED;
import static io.salesops.flow.targets.process.TeamTargetAllocation.teamId;

import io.salesops.flow.targets.domain.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskTheSellersDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final SellerTargetAgreement process;

    AskTheSellersDelegate(Agreements agreements, SellerTargetAgreement process) {
        this.agreements = agreements;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var teamId = teamId(execution);
        var asked = agreements.nextToAsk(teamId, CHUNK);
        process.start(asked);
        var all = asked.sellers().size() < CHUNK;
        ALL_ASKED.set(execution, all);
        SELLERS_ANSWERED.set(execution, all && agreements.allAnswered(teamId));
    }
}
