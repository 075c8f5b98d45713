package io.salesops.flow.work.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.steps.OpenStep;
import java.util.Optional;

/** Moves tasks as the signed-in person, by the rights that the person has in Tasklist. */
public interface TaskHands {

    /**
     * Gives a task to a person.
     *
     * @throws NotAllowed when it is not the signed-in person's to give
     * @throws Conflict when it is gone
     */
    void give(OpenStep step, String userId);

    /** Who asked for what the task is part of, where the model says so. */
    Optional<String> requesterOf(OpenStep step);
}
