package io.salesops.flow.dealreview.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DealReviewWithdrawn;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.engine.AsApplication;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

class DealReviewWithdrawnTests {

    private final AsApplication asApplication = mock();
    private final DealReviewProcess process =
            new DealReviewProcess(mock(RuntimeService.class), mock(TaskService.class), asApplication);

    @Test
    void aReviewThatEndsAtTheSameMomentIsNotWithdrawn() {
        given(asApplication.call(any())).willThrow(new MismatchingMessageCorrelationException("DealReviewWithdrawn"));

        assertThatThrownBy(() -> process.withdraw(new DealReviewWithdrawn(DealReviewId.next())))
                .isInstanceOf(Conflict.class)
                .hasMessage("This review ended a moment ago.");
    }
}
