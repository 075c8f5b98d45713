package io.salesops.flow.platform.engine;

import io.salesops.flow.platform.LostRace;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;

/** A job that lost a race, for a row or for a lock, tries again as often as it takes: its retries are for faults. */
class RetryWithoutBlame extends DefaultJobRetryCmd {

    RetryWithoutBlame(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    protected boolean shouldDecrementRetriesFor(Throwable failure) {
        return super.shouldDecrementRetriesFor(failure) && !LostRace.isIn(failure);
    }
}
