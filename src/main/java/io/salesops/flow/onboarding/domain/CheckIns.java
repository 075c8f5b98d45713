package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What manager and new hire say on the days of the plan, and how the onboarding stands then. */
@Service
@Transactional
public class CheckIns {

    static final String BY = "onboarding";

    private final OnboardingPlan plan;
    private final CheckInAnswers answers;
    private final OnboardingMeasure measure;

    CheckIns(OnboardingPlan plan, CheckInAnswers answers, OnboardingMeasure measure) {
        this.plan = plan;
        this.answers = answers;
        this.measure = measure;
    }

    /** How an onboarding stands. */
    public enum Verdict {
        GREEN,
        AMBER,
        RED
    }

    public void answer(OnboardingItemId id, Side side, CheckInAnswer answer, String by) {
        answers.keep(id, side, answer, by);
    }

    /** Both have answered, or stay silent: what is missing does not count. */
    public Progress score(OnboardingItemId id) {
        var progress = measure.of(plan.get(id).newHireId());
        answers.score(id, progress.score().total().orElse(null));
        return progress;
    }

    /** The check-in is over; where it is red, support follows. */
    public void judge(OnboardingItemId id, Verdict verdict, String reason) {
        answers.judge(id, verdict.name());
        plan.finish(id, Status.DONE, reason, BY);
    }

    public void support(OnboardingItemId id, String support, String by) {
        answers.support(id, support, by);
    }

    /** For those who may read both sides; whoever stayed silent is left out. */
    @Transactional(readOnly = true)
    public Map<Side, CheckInAnswer> answers(OnboardingItemId id) {
        return answers.of(id);
    }
}
