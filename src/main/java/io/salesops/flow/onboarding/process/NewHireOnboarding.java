package io.salesops.flow.onboarding.process;

import io.salesops.flow.onboarding.HireAccepted;
import io.salesops.flow.onboarding.HireWithdrawn;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.platform.engine.Timetable;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.time.WorkingDays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts onboardings, moves them on, and names everything that Java and their model share. */
@Component
class NewHireOnboarding {

    static final String KEY = "new-hire-onboarding";

    static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    static final ProcessVariable<String> NEW_HIRE = ProcessVariable.text("newHire");
    static final ProcessVariable<String> NEW_HIRE_ID = ProcessVariable.text("newHireId");
    static final ProcessVariable<String> NEW_HIRE_NAME = ProcessVariable.text("newHireName");
    static final ProcessVariable<String> START_DATE = ProcessVariable.text("startDate");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<String> HIRE_ROLE = ProcessVariable.text("hireRole");
    static final ProcessVariable<String> HIRE_REGION = ProcessVariable.text("hireRegion");
    static final ProcessVariable<Boolean> MANAGER_KNOWN = ProcessVariable.flag("managerKnown");
    static final ProcessVariable<String> MANAGER_ID = ProcessVariable.text("managerId");

    static final ProcessVariable<Object> ONBOARDING_PLAN = ProcessVariable.json("onboardingPlan");
    static final ProcessVariable<Object> PROBATION_LIMITS = ProcessVariable.json("probationLimits");
    static final ProcessVariable<String> MENTOR = ProcessVariable.text("mentor");
    static final ProcessVariable<String> RESPONSIBLE = ProcessVariable.text("responsible");
    static final ProcessVariable<Object> RESPONSIBLE_GROUP = ProcessVariable.json("responsibleGroup");

    static final ProcessVariable<Date> FIRST_DAY = new ProcessVariable<>("firstDay", Date.class);
    static final ProcessVariable<String> ARRIVAL = ProcessVariable.text("arrival");
    static final ProcessVariable<Boolean> HIRE_ARRIVED = ProcessVariable.flag("hireArrived");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<String> NEW_START_DATE = ProcessVariable.text("newStartDate");
    static final ProcessVariable<Boolean> HIRE_STILL_COMING = ProcessVariable.flag("hireStillComing");
    static final ProcessVariable<Date> PROBATION_OVER = new ProcessVariable<>("probationOver", Date.class);

    private final Instances instances;
    private final Timetable timetable;
    private final HiringDesk desk;
    private final HireRequestForm form;
    private final WorkingDays workingDays;
    private final OpenSteps steps;

    NewHireOnboarding(
            Instances instances,
            Timetable timetable,
            HiringDesk desk,
            HireRequestForm form,
            WorkingDays workingDays,
            OpenSteps steps) {
        this.instances = instances;
        this.timetable = timetable;
        this.desk = desk;
        this.form = form;
        this.workingDays = workingDays;
        this.steps = steps;
    }

    static NewHireId hireId(DelegateExecution execution) {
        return NewHireId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    /** Runs in the accepting transaction: a hire is being onboarded exactly when an instance exists. */
    @EventListener
    void start(HireAccepted event) {
        instances.start(KEY, event.hireId().toString(), form.entries(desk.get(event.hireId())));
    }

    @EventListener
    void end(HireWithdrawn event) {
        instances.tell("HireWithdrawn", event.hireId().toString());
    }

    @EventListener
    void move(StartDateMoved event) {
        var key = event.hireId().toString();
        timetable.move(key, dates(desk.get(event.hireId())), null);
        if (isSomebodyAsked(key)) {
            instances.tell("StartDateMoved", key);
        }
    }

    /** Whoever answers that the hire comes later is through with the question, and waits for the new day anyway. */
    private boolean isSomebodyAsked(String key) {
        return !steps.of(KEY, key).isEmpty();
    }

    /** When the first day begins where the hire works, and when probation is over. */
    Map<String, Object> dates(NewHire hire) {
        Map<String, Object> dates =
                new HashMap<>(FIRST_DAY.of(Date.from(workingDays.startOf(hire.startDate(), hire.region()))));
        dates.putAll(START_DATE.of(hire.startDate().toString()));
        hire.probationUntil()
                .map(day -> Date.from(workingDays.endOf(day, hire.region())))
                .ifPresent(end -> dates.putAll(PROBATION_OVER.of(end)));
        return dates;
    }
}
