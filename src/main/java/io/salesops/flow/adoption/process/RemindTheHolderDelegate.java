package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;

import io.salesops.flow.adoption.domain.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindTheHolderDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    RemindTheHolderDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindHolder(licenceId(execution));
    }
}
