package io.salesops.flow.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.ApplicationTest;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@ApplicationTest
class EngineSettingsTests {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    static Stream<Throwable> lostRaces() {
        return Stream.of(
                new OptimisticLockingException("engine"),
                new OptimisticLockException("entity"),
                new ObjectOptimisticLockingFailureException("entity", null),
                new CannotAcquireLockException("deadlock"),
                new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01")),
                new ProcessEngineException("flush", new SQLException("could not serialize", "40001")));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void aLostRaceCostsAJobNoRetry(Throwable failure) {
        assertThat(new RetryWithoutBlame("job", failure).shouldDecrementRetriesFor(failure))
                .isFalse();
    }

    @Test
    void aFaultCostsAJobARetry() {
        var failure = new ProcessEngineException("flush", new SQLException("not null", "23502"));

        assertThat(new RetryWithoutBlame("job", failure).shouldDecrementRetriesFor(failure))
                .isTrue();
        assertThat(engine.getFailedJobCommandFactory().getCommand("job", failure))
                .isInstanceOf(RetryWithoutBlame.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"environment", "dataSource", "repositoryService", "clock", "delegateBeans"})
    void expressionsReachNoBeanButDelegates(String bean) {
        assertThatThrownBy(() -> evaluate("${" + bean + "}"))
                .hasMessageContaining("Cannot resolve identifier '" + bean + "'");
    }

    @Test
    void modelsReachNoBeanButDelegates() throws IOException {
        var model = new ClassPathResource("models/handed-over.bpmn")
                .getContentAsString(UTF_8)
                .replace("\"handed-over\"", "\"handed-to-a-bean\"")
                .replace("${holder}", "${dataSource}");
        var deployment = repository
                .createDeployment()
                .addString("handed-to-a-bean.bpmn", model)
                .deploy();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("handed-to-a-bean"))
                .hasMessageContaining("Unknown property used in expression: ${dataSource}");
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void expressionsReachDelegates() {
        assertThat(evaluate("${openReviewDelegate}")).isInstanceOf(JavaDelegate.class);
    }

    private Object evaluate(String expression) {
        return engine.getCommandExecutorTxRequired().execute(context -> engine.getExpressionManager()
                .createExpression(expression)
                .getValue(new ExecutionEntity()));
    }

    @Test
    void hasTheSettingsOfTheHandbook() {
        assertThat(engine.getJobExecutor().getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT5M,PT30M,PT2H");
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("full");
    }
}
