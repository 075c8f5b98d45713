package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.salesops.flow.platform.LostRace;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

class InstancesTests {

    private final AsApplication asApplication = mock();
    private final Instances instances = new Instances(mock(RuntimeService.class), asApplication);

    @Test
    void aJobThatMovesTheInstanceOnAtTheSameMomentIsARaceLost() {
        var lost = atCommit(new SQLException("update or delete violates foreign key constraint", "23503"));
        given(asApplication.call(any())).willThrow(lost);

        assertThatThrownBy(() -> instances.tell("DealReviewWithdrawn", "key")).matches(LostRace::isIn);
    }

    @Test
    void aFaultOfTheDatabaseIsNoRaceLost() {
        var fault = atCommit(new SQLException("gone", "08006"));
        given(asApplication.call(any())).willThrow(fault);

        assertThatThrownBy(() -> instances.tell("DealReviewWithdrawn", "key")).isSameAs(fault);
    }

    private static ProcessEnginePersistenceException atCommit(SQLException cause) {
        return new ProcessEnginePersistenceException("at commit", new PersistenceException(cause));
    }
}
