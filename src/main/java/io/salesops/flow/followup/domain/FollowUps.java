package io.salesops.flow.followup.domain;

import io.salesops.flow.followup.domain.FollowUpRules.FollowUp;
import io.salesops.flow.platform.steps.LateStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks after tasks that are late, one at a time: who is told, and when the task is looked at again. */
@Component
class FollowUps {

    private final OpenSteps steps;
    private final FollowUpRules rules;
    private final FollowUpNotices notices;
    private final Escalation escalation;
    private final Team team;
    private final WorkingDays workingDays;
    private final Clock clock;

    FollowUps(
            OpenSteps steps,
            FollowUpRules rules,
            FollowUpNotices notices,
            Escalation escalation,
            Team team,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.rules = rules;
        this.notices = notices;
        this.escalation = escalation;
        this.team = team;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether there was another late task. */
    @Transactional
    boolean next() {
        var late = steps.lockLate(clock.instant());
        late.ifPresent(this::followUp);
        return late.isPresent();
    }

    private void followUp(LateStep late) {
        var rule = rules.of(late);
        switch (rule.action()) {
            case REMIND -> notices.remind(late.step());
            case ESCALATE -> escalation.escalate(late.step());
            case NOTHING -> {}
        }
        steps.lookAgain(late, nextLook(late, rule));
    }

    /** Whoever could not be told in time, because nothing ran, still gets the days between one word and the next. */
    private @Nullable Instant nextLook(LateStep late, FollowUp rule) {
        var days = rule.nextAfterWorkingDays();
        if (days == null) {
            return null;
        }
        var region = Optional.ofNullable(late.step().assignee())
                .flatMap(team::find)
                .map(TeamMember::region)
                .orElse(null);
        var planned = workingDays.after(late.at(), days, region);
        return planned.isAfter(clock.instant()) ? planned : workingDays.after(clock.instant(), days, region);
    }
}
