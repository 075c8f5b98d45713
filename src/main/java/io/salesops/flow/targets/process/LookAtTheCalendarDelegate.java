package io.salesops.flow.targets.process;

import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.targets.domain.CycleCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LookAtTheCalendarDelegate implements JavaDelegate {

    private static final ProcessVariable<Boolean> QUARTER_TO_OPEN = ProcessVariable.flag("quarterToOpen");

    private final CycleCalendar calendar;

    LookAtTheCalendarDelegate(CycleCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QUARTER_TO_OPEN.set(execution, calendar.isQuarterToOpen());
    }
}
