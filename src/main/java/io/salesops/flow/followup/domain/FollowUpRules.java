package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.steps.LateStep;
import org.jspecify.annotations.Nullable;

/** The table in which operations say how late tasks are followed up. */
public interface FollowUpRules {

    FollowUp of(LateStep late);

    /**
     * What is done now.
     *
     * @param nextAfterWorkingDays when the task is looked at again; never where it is missing
     */
    record FollowUp(Action action, @Nullable Integer nextAfterWorkingDays) {}

    enum Action {
        REMIND,
        ESCALATE,
        NOTHING
    }
}
