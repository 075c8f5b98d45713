package io.salesops.flow.onboarding.domain;

import io.salesops.flow.certification.CertificateEarned;
import io.salesops.flow.certification.ModuleRetired;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What new hires learn outside of their plan counts in it, and what is not taught any more leaves it. */
@Component
@Transactional
class LearnedElsewhere {

    private final NewHires hires;
    private final OnboardingPlan plan;

    LearnedElsewhere(NewHires hires, OnboardingPlan plan) {
        this.hires = hires;
        this.plan = plan;
    }

    @EventListener
    void count(CertificateEarned event) {
        hires.findByUserId(event.userId()).stream()
                .flatMap(hire -> plan.open(hire).stream())
                .filter(item -> item.kind() == Kind.TRAINING && item.reference().equals(event.module()))
                .forEach(plan::certify);
    }

    @EventListener
    void takeBack(ModuleRetired event) {
        plan.takeBackTrainings(event.module());
    }
}
