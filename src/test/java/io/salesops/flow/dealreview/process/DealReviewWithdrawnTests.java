package io.salesops.flow.dealreview.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DealReviewWithdrawn;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.engine.AsApplication;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

class DealReviewWithdrawnTests {

    private final AsApplication asApplication = mock();
    private final DealReviewProcess process =
            new DealReviewProcess(mock(RuntimeService.class), mock(TaskService.class), asApplication);
    private final DealReviewWithdrawn event = new DealReviewWithdrawn(DealReviewId.next());

    @Test
    void aJobThatMovesTheReviewOnAtTheSameMomentIsARaceLost() {
        var lost = atCommit(new SQLException("update or delete violates foreign key constraint", "23503"));
        given(asApplication.call(any())).willThrow(lost);

        assertThatThrownBy(() -> process.withdraw(event)).matches(LostRace::isIn);
    }

    @Test
    void aFaultOfTheDatabaseIsNoRaceLost() {
        var fault = atCommit(new SQLException("gone", "08006"));
        given(asApplication.call(any())).willThrow(fault);

        assertThatThrownBy(() -> process.withdraw(event)).isSameAs(fault);
    }

    private static ProcessEnginePersistenceException atCommit(SQLException cause) {
        return new ProcessEnginePersistenceException("at commit", new PersistenceException(cause));
    }
}
