package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRenewal.NOTICE_ON;
import static io.salesops.flow.adoption.process.ToolRenewal.RECLAIM_REMINDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Timers read their dates and durations one by one. */
@Component
class ReadTheRenewalLimitsDelegate implements JavaDelegate {

    private final ToolRenewal renewal;

    ReadTheRenewalLimitsDelegate(ToolRenewal renewal) {
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        RECLAIM_REMINDER.set(execution, renewal.limits(execution).reclaimReminder());
        if (NOTICE_ON.find(execution).isPresent()) {
            renewal.setDates(execution);
        }
    }
}
