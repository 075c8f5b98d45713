package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealReviewProcess.REVIEW_LIMITS;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the table of limits says about a review.
 *
 * @param answerWorkingDays for how long an answer of the seller is waited for
 * @param validDays for how long approved terms can be promised
 * @param needWorkingDays when a need without a date is due
 */
record ReviewLimits(int answerWorkingDays, int validDays, int needWorkingDays) {

    /** What held for every review until there was a table; one that began then has asked none. */
    private static final ReviewLimits BEFORE = new ReviewLimits(10, 30, 5);

    static ReviewLimits of(DelegateExecution execution, ObjectMapper json) {
        return REVIEW_LIMITS
                .find(execution)
                .map(limits -> JsonList.read(json, limits, new TypeReference<ReviewLimits>() {}))
                .orElse(BEFORE);
    }
}
