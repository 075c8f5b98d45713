package io.salesops.flow.onboarding.process;

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
import io.salesops.flow.platform.time.WorkingDays;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, moves and ends the instance of each item of a plan, and names what Java and their models share. */
@Component
class PlanItems {

    static final ProcessVariable<String> ITEM_OWNER = ProcessVariable.text("itemOwner");
    static final ProcessVariable<Object> ITEM_GROUPS = ProcessVariable.json("itemGroups");
    static final ProcessVariable<String> ITEM_TITLE = ProcessVariable.text("itemTitle");
    static final ProcessVariable<Date> ITEM_DUE = new ProcessVariable<>("itemDue", Date.class);
    static final ProcessVariable<String> NEW_HIRE_NAME = ProcessVariable.text("newHireName");
    static final ProcessVariable<String> START_DATE = ProcessVariable.text("startDate");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    /** The message with which the instance of an item starts; accounts are provided elsewhere. */
    private static final Map<Kind, String> MESSAGES = new EnumMap<>(Map.of(
            Kind.TASK, "OnboardingTaskPlanned",
            Kind.EQUIPMENT, "OnboardingTaskPlanned",
            Kind.MILESTONE, "OnboardingTaskPlanned",
            Kind.TRAINING, "TrainingPlanned",
            Kind.CHECK_IN, "CheckInPlanned"));

    private final Instances instances;
    private final OnboardingPlan plan;
    private final HiringDesk desk;
    private final ItemOwners owners;
    private final WorkingDays workingDays;

    PlanItems(Instances instances, OnboardingPlan plan, HiringDesk desk, ItemOwners owners, WorkingDays workingDays) {
        this.instances = instances;
        this.plan = plan;
        this.desk = desk;
        this.owners = owners;
        this.workingDays = workingDays;
    }

    static OnboardingItemId itemId(DelegateExecution execution) {
        return OnboardingItemId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    @EventListener
    void start(ItemPlanned event) {
        var item = plan.get(event.itemId());
        Optional.ofNullable(MESSAGES.get(item.kind()))
                .ifPresent(message ->
                        instances.startBy(message, item.id().toString(), variables(item, desk.get(item.newHireId()))));
    }

    private Map<String, Object> variables(OnboardingItem item, NewHire hire) {
        var owner = owners.of(item, hire);
        var variables = new HashMap<String, Object>(dates(item, hire));
        variables.put(ITEM_OWNER.name(), owner.userId());
        variables.put(ITEM_GROUPS.name(), JsonList.of(owner.groups()));
        variables.put(ITEM_TITLE.name(), item.title());
        variables.put(NEW_HIRE_NAME.name(), hire.name());
        return variables;
    }

    private Map<String, Object> dates(OnboardingItem item, NewHire hire) {
        return Map.of(
                ITEM_DUE.name(), due(item, hire),
                START_DATE.name(), hire.startDate().toString());
    }

    private Date due(OnboardingItem item, NewHire hire) {
        return Date.from(workingDays.endOf(item.due(), hire.region()));
    }

    @EventListener
    void move(StartDateMoved event) {
        var hire = desk.get(event.hireId());
        plan.open(hire)
                .forEach(item -> instances.retime(null, item.id().toString(), dates(item, hire), due(item, hire)));
    }

    @EventListener
    void end(ItemTakenBack event) {
        instances.tell("ItemTakenBack", event.itemId().toString());
    }
}
