package io.salesops.flow.platform.engine;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** A job that lost a race, for a row or for a lock, tries again as often as it takes: its retries are for faults. */
class RetryWithoutBlame extends DefaultJobRetryCmd {

    private static final Set<String> SERIALIZATION_FAILURE_OR_DEADLOCK = Set.of("40001", "40P01");

    RetryWithoutBlame(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    protected boolean shouldDecrementRetriesFor(Throwable failure) {
        return super.shouldDecrementRetriesFor(failure) && !isLostRace(failure);
    }

    private static boolean isLostRace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql && SERIALIZATION_FAILURE_OR_DEADLOCK.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
