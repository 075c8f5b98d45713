package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.PlanItems.ITEM_GROUPS;
import static io.salesops.flow.onboarding.process.PlanItems.ITEM_OWNER;
import static io.salesops.flow.onboarding.process.PlanItems.itemId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever led the new hire when the plan was made may be away by now. */
@Component
class AskTheItemOwnerDelegate implements JavaDelegate {

    private final OnboardingPlan plan;
    private final HiringDesk desk;
    private final ItemOwners owners;

    AskTheItemOwnerDelegate(OnboardingPlan plan, HiringDesk desk, ItemOwners owners) {
        this.plan = plan;
        this.desk = desk;
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = plan.get(itemId(execution));
        var owner = owners.of(item, desk.get(item.newHireId()));
        ITEM_OWNER.set(execution, owner.userId());
        ITEM_GROUPS.set(execution, JsonList.of(owner.groups()));
    }
}
