package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.PAYOUT_PLAN;
import static io.salesops.flow.targets.process.TargetSettingProcess.QUARTER_OVER;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.Publication;
import io.salesops.flow.targets.domain.TargetSettings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishTheTargetsDelegate implements JavaDelegate {

    private final Publication publication;
    private final TargetSettings settings;

    PublishTheTargetsDelegate(Publication publication, TargetSettings settings) {
        this.publication = publication;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QUARTER_OVER.set(execution, Date.from(publication.publish(cycleId(execution))));
        PAYOUT_PLAN.set(execution, settings.payoutPlan());
    }
}
