package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellTheLeadershipDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    TellTheLeadershipDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellLeadership(toolId(execution));
    }
}
