package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.GROWTH_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.MARKET_NOTE;
import static io.salesops.flow.targets.process.TargetSettingProcess.OBJECTIVE;
import static io.salesops.flow.targets.process.TargetSettingProcess.OVER_ASSIGNMENT_PERCENT;
import static io.salesops.flow.targets.process.TargetSettingProcess.QUARTER;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.CycleRequest;
import io.salesops.flow.targets.domain.Deadline;
import io.salesops.flow.targets.domain.Deadlines;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The fields in which operations open a cycle. */
@Component
class CycleRequestForm {

    private static final Map<Deadline, ProcessVariable<String>> DAYS = Map.of(
            Deadline.ALLOCATION, ProcessVariable.text("allocationUntil"),
            Deadline.AGREEMENT, ProcessVariable.text("agreementUntil"));

    CycleRequest read(DelegateExecution scope) {
        return new CycleRequest(
                scope.getProcessInstanceId(),
                null,
                FiscalQuarter.of(QUARTER.from(scope).strip()),
                Fields.decimal(GROWTH_PERCENT, scope),
                Fields.decimal(OVER_ASSIGNMENT_PERCENT, scope),
                Fields.text(OBJECTIVE, scope),
                Fields.text(MARKET_NOTE, scope),
                new Deadlines(days(scope), Map.of()));
    }

    private static Map<Deadline, LocalDate> days(DelegateExecution scope) {
        var days = new EnumMap<Deadline, LocalDate>(Deadline.class);
        DAYS.forEach((step, field) ->
                field.find(scope).filter(day -> !day.isBlank()).ifPresent(day -> days.put(step, LocalDate.parse(day))));
        return days;
    }
}
