package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.identity.Caller;
import java.util.Optional;

/** What became of tasks that are not open any more. */
public interface FinishedTasks {

    /** The task, if the caller had it or could have taken it. */
    Optional<FinishedTask> find(String taskId, Caller caller);
}
