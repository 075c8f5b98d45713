package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealHealth.Colour;
import io.salesops.flow.pipeline.ForecastCategory;
import org.jspecify.annotations.Nullable;

/** What the state of a deal calls for. */
public record DealAction(Kind action, int workingDays, String reason) {

    public enum Kind {
        MANAGER_INSPECTION,
        DEAD_END,
        LEAVE_COMMIT,
        FILL_GAPS,
        NONE
    }

    /**
     * What the table tests.
     *
     * @param nextStepDated whether a next step has a date that is still to come
     */
    public record Situation(
            Colour colour,
            @Nullable ForecastCategory forecastCategory,
            boolean stale,
            boolean nextStepDated,
            int closePushes) {

        Situation with(Colour found) {
            return new Situation(found, forecastCategory, stale, nextStepDated, closePushes);
        }
    }
}
