package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.EndOfProbation.EVIDENCE;
import static io.salesops.flow.onboarding.process.EndOfProbation.HIRE_ON_TRACK;
import static io.salesops.flow.onboarding.process.EndOfProbation.PROBATION_EXTENDED;
import static io.salesops.flow.onboarding.process.EndOfProbation.YARDSTICK;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.domain.OnboardingMeasure;
import io.salesops.flow.onboarding.domain.Progress;
import io.salesops.flow.onboarding.domain.Progress.Yardstick;
import io.salesops.flow.platform.JsonList;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheYardstickDelegate implements JavaDelegate {

    private final OnboardingMeasure measure;
    private final ProgressRows rows;
    private final ObjectMapper json;

    ReadTheYardstickDelegate(OnboardingMeasure measure, ProgressRows rows, ObjectMapper json) {
        this.measure = measure;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var chosen = json.convertValue(YARDSTICK.from(execution), Chosen.class);
        var progress = measure.of(hireId(execution));
        HIRE_ON_TRACK.set(execution, progress.isOnTrack(chosen.yardstick(), chosen.onTrackPercent()));
        EVIDENCE.set(execution, evidence(progress, chosen, PROBATION_EXTENDED.from(execution)));
    }

    private Object evidence(Progress progress, Chosen chosen, boolean extended) {
        var evidence = new ArrayList<>(rows.of(progress));
        evidence.add(rows.row("longSale", rows.yesOrNo(progress.longSale())));
        evidence.add(rows.row("yardstick", chosen.reason()));
        evidence.add(rows.row("extended", rows.yesOrNo(extended)));
        return JsonList.rows(evidence);
    }

    /** The answer of {@code find-yardstick}. */
    private record Chosen(Yardstick yardstick, BigDecimal onTrackPercent, String reason) {}
}
