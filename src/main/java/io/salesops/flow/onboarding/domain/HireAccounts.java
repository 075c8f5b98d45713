package io.salesops.flow.onboarding.domain;

import static java.util.Objects.requireNonNullElse;

import io.salesops.flow.onboarding.ItemPlanned;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.provisioning.AccountCreated;
import io.salesops.flow.provisioning.AccountOrder;
import io.salesops.flow.provisioning.Provisioning;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders the accounts of a plan in the systems we know; in all others they are a task of their owner. */
@Component
@Transactional
class HireAccounts {

    private static final String BY = "provisioning";

    private final NewHires hires;
    private final OnboardingPlan plan;
    private final Provisioning provisioning;
    private final WorkingDays workingDays;

    HireAccounts(NewHires hires, OnboardingPlan plan, Provisioning provisioning, WorkingDays workingDays) {
        this.hires = hires;
        this.plan = plan;
        this.provisioning = provisioning;
        this.workingDays = workingDays;
    }

    @EventListener
    void order(ItemPlanned event) {
        var item = plan.get(event.itemId());
        if (isProvided(item)) {
            var hire = hires.findById(item.newHireId()).orElseThrow();
            provisioning.order(new AccountOrder(
                    hire.id().toString(),
                    item.reference(),
                    hire.userId(),
                    hire.name(),
                    hire.email(),
                    hire.role().name(),
                    dueAt(item, hire)));
        }
    }

    @EventListener
    void move(StartDateMoved event) {
        var hire = hires.findById(event.hireId()).orElseThrow();
        plan.open(hire).stream()
                .filter(this::isProvided)
                .forEach(item -> provisioning.reschedule(hire.id().toString(), item.reference(), dueAt(item, hire)));
    }

    @EventListener
    void finish(AccountCreated event) {
        NewHireId.find(event.subject()).stream()
                .flatMap(id -> plan.of(id).stream())
                .filter(item -> item.kind() == Kind.ACCOUNT && item.reference().equals(event.system()))
                .filter(OnboardingItem::isOpen)
                .forEach(item -> plan.finish(item.id(), Status.DONE, null, requireNonNullElse(event.by(), BY)));
    }

    private boolean isProvided(OnboardingItem item) {
        return item.kind() == Kind.ACCOUNT && provisioning.knows(item.reference());
    }

    /** As early as the day on which it is due begins. */
    private Instant dueAt(OnboardingItem item, NewHire hire) {
        return workingDays.startOf(item.due(), hire.region());
    }
}
