package io.salesops.flow.onboarding.process;

import io.salesops.flow.onboarding.domain.CheckInAnswer;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.Rating;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.History;
import io.salesops.flow.platform.time.WorkingDays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Says when a check-in takes place, reads its answers, and names what Java and its model share. */
@Component
class OnboardingCheckIn {

    static final ProcessVariable<Date> CHECK_IN_DAY = new ProcessVariable<>("checkInDay", Date.class);
    static final ProcessVariable<Number> WORKING_DAYS_TO_ANSWER = ProcessVariable.number("workingDaysToAnswer");
    static final ProcessVariable<Date> ANSWERS_DUE = new ProcessVariable<>("answersDue", Date.class);
    static final ProcessVariable<Number> ONBOARDING_SCORE = ProcessVariable.number("onboardingScore");
    static final ProcessVariable<Object> CHECK_IN_VERDICT = ProcessVariable.json("checkInVerdict");
    static final ProcessVariable<String> CHECK_IN_REASON = ProcessVariable.text("checkInReason");
    static final ProcessVariable<Object> CHECK_IN = ProcessVariable.json("checkIn");
    static final ProcessVariable<Boolean> SUPPORT_NEEDED = ProcessVariable.flag("supportNeeded");
    static final ProcessVariable<String> SUPPORT = ProcessVariable.text("support");

    private static final ProcessVariable<String> WORK = ProcessVariable.text("workRating");
    private static final ProcessVariable<String> LEARNING = ProcessVariable.text("learningRating");
    private static final ProcessVariable<String> TEAM = ProcessVariable.text("teamRating");
    private static final ProcessVariable<String> WORDS = ProcessVariable.text("words");
    private static final ProcessVariable<String> NEEDS = ProcessVariable.text("needs");

    private static final List<String> ANSWER =
            List.of(WORK.name(), LEARNING.name(), TEAM.name(), WORDS.name(), NEEDS.name());

    private final WorkingDays workingDays;
    private final History history;

    OnboardingCheckIn(WorkingDays workingDays, History history) {
        this.workingDays = workingDays;
        this.history = history;
    }

    /** It begins with the day. */
    Date day(OnboardingItem item, NewHire hire) {
        return Date.from(workingDays.startOf(item.due(), hire.region()));
    }

    /** Whoever has not answered some working days later stays silent. */
    Date answersDue(OnboardingItem item, NewHire hire, int workingDaysToAnswer) {
        var end = workingDays.endOf(item.due(), hire.region());
        return Date.from(workingDays.after(end, workingDaysToAnswer, hire.region()));
    }

    /** Takes an answer out of the instance and its history, so that nobody reads it there. */
    CheckInAnswer takeAnswer(DelegateExecution execution) {
        var answer = new CheckInAnswer(
                Rating.valueOf(WORK.from(execution)),
                Rating.valueOf(LEARNING.from(execution)),
                Rating.valueOf(TEAM.from(execution)),
                Fields.text(WORDS, execution),
                Fields.text(NEEDS, execution));
        execution.removeVariables(ANSWER);
        history.forget(execution.getProcessInstanceId(), ANSWER);
        return answer;
    }
}
