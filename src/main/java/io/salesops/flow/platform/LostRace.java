package io.salesops.flow.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else was faster: the transaction failed, but the same again may well succeed. */
public final class LostRace {

    private static final int ATTEMPTS = 3;
    private static final Set<String> SERIALIZATION_FAILURE_OR_DEADLOCK = Set.of("40001", "40P01");

    private LostRace() {}

    public static boolean isIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockException
                    || cause instanceof OptimisticLockingException) {
                return true;
            }
            if (cause instanceof SQLException sql && SERIALIZATION_FAILURE_OR_DEADLOCK.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Tries again a few times; the action has to bring its own transaction. */
    public static void retry(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** As {@link #retry}, for what the action finds out. */
    public static <T> T call(Supplier<T> action) {
        for (var attempt = 1; ; attempt++) {
            try {
                return action.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isIn(e)) {
                    throw e;
                }
            }
        }
    }
}
