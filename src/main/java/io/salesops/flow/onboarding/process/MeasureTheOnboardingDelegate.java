package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.HIRE_CERTIFIED;
import static io.salesops.flow.onboarding.process.EndOfProbation.LONG_SALE;
import static io.salesops.flow.onboarding.process.EndOfProbation.PROBATION_EXTENDED;
import static io.salesops.flow.onboarding.process.EndOfProbation.TARGET_KNOWN;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.OnboardingMeasure;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MeasureTheOnboardingDelegate implements JavaDelegate {

    private final HiringDesk desk;
    private final OnboardingMeasure measure;

    MeasureTheOnboardingDelegate(HiringDesk desk, OnboardingMeasure measure) {
        this.desk = desk;
        this.measure = measure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = hireId(execution);
        PROBATION_EXTENDED.set(execution, desk.get(id).extended());
        var progress = measure.of(id);
        HIRE_CERTIFIED.set(execution, progress.isCertified());
        LONG_SALE.set(execution, progress.longSale());
        TARGET_KNOWN.set(execution, progress.isTargetKnown());
    }
}
