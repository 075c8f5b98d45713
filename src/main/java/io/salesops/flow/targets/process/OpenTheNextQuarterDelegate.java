package io.salesops.flow.targets.process;

import io.salesops.flow.targets.domain.CycleCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenTheNextQuarterDelegate implements JavaDelegate {

    private final CycleCalendar calendar;

    OpenTheNextQuarterDelegate(CycleCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendar.openNext();
    }
}
