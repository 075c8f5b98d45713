package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.toolId;

import io.salesops.flow.adoption.domain.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOfTheRenewalDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    RemindOfTheRenewalDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(toolId(execution));
    }
}
