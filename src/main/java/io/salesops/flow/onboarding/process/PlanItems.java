package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.OnboardingCheckIn.CHECK_IN_DAY;

import io.salesops.flow.onboarding.ItemPlanned;
import io.salesops.flow.onboarding.ItemTakenBack;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.platform.engine.Timetable;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.provisioning.Provisioning;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts, moves and ends the instance of each item of a plan, and names what Java and their models share. Accounts in
 * systems we know are provided elsewhere.
 */
@Component
class PlanItems {

    static final ProcessVariable<String> ITEM_OWNER = ProcessVariable.text("itemOwner");
    static final ProcessVariable<Object> ITEM_GROUPS = ProcessVariable.json("itemGroups");
    static final ProcessVariable<String> ITEM_TITLE = ProcessVariable.text("itemTitle");
    static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.text("itemReference");
    static final ProcessVariable<Date> ITEM_DUE = new ProcessVariable<>("itemDue", Date.class);
    static final ProcessVariable<String> NEW_HIRE_NAME = ProcessVariable.text("newHireName");
    static final ProcessVariable<String> HIRE_USER = ProcessVariable.text("hireUser");
    static final ProcessVariable<String> START_DATE = ProcessVariable.text("startDate");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    private final Instances instances;
    private final Timetable timetable;
    private final OnboardingPlan plan;
    private final HiringDesk desk;
    private final ItemOwners owners;
    private final Provisioning provisioning;
    private final WorkingDays workingDays;
    private final OnboardingCheckIn checkIn;

    PlanItems(
            Instances instances,
            Timetable timetable,
            OnboardingPlan plan,
            HiringDesk desk,
            ItemOwners owners,
            Provisioning provisioning,
            WorkingDays workingDays,
            OnboardingCheckIn checkIn) {
        this.instances = instances;
        this.timetable = timetable;
        this.plan = plan;
        this.desk = desk;
        this.owners = owners;
        this.provisioning = provisioning;
        this.workingDays = workingDays;
        this.checkIn = checkIn;
    }

    static OnboardingItemId itemId(DelegateExecution execution) {
        return OnboardingItemId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    @EventListener
    void start(ItemPlanned event) {
        var item = plan.get(event.itemId());
        if (item.kind() != Kind.ACCOUNT || !provisioning.knows(item.reference())) {
            instances.startBy(message(item), item.id().toString(), variables(item, desk.get(item.newHireId())));
        }
    }

    private static String message(OnboardingItem item) {
        return switch (item.kind()) {
            case TASK, EQUIPMENT, MILESTONE, ACCOUNT -> "OnboardingTaskPlanned";
            case TRAINING -> "TrainingPlanned";
            case CHECK_IN -> "CheckInPlanned";
        };
    }

    private Map<String, Object> variables(OnboardingItem item, NewHire hire) {
        var owner = owners.of(item, hire);
        var variables = new HashMap<String, Object>(dates(item, hire));
        variables.put(ITEM_OWNER.name(), owner.userId());
        variables.put(ITEM_GROUPS.name(), JsonList.of(owner.groups()));
        variables.put(ITEM_TITLE.name(), item.title());
        variables.put(ITEM_REFERENCE.name(), item.reference());
        variables.put(NEW_HIRE_NAME.name(), hire.name());
        variables.put(HIRE_USER.name(), hire.userId());
        return variables;
    }

    private Map<String, Object> dates(OnboardingItem item, NewHire hire) {
        var dates = new HashMap<String, Object>(ITEM_DUE.of(due(item, hire)));
        dates.putAll(START_DATE.of(hire.startDate().toString()));
        if (item.kind() == Kind.CHECK_IN) {
            dates.putAll(CHECK_IN_DAY.of(checkIn.day(item, hire)));
        }
        return dates;
    }

    private Date due(OnboardingItem item, NewHire hire) {
        return Date.from(workingDays.endOf(item.due(), hire.region()));
    }

    @EventListener
    void move(StartDateMoved event) {
        var hire = desk.get(event.hireId());
        plan.open(hire).forEach(item -> timetable.move(item.id().toString(), dates(item, hire), due(item, hire)));
    }

    @EventListener
    void end(ItemTakenBack event) {
        instances.tell("ItemTakenBack", event.itemId().toString());
    }
}
