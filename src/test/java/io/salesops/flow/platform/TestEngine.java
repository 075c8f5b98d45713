package io.salesops.flow.platform;

import io.salesops.flow.ProcessCoverage;
import io.salesops.flow.platform.database.TestDatabase;
import io.salesops.flow.platform.forms.RefusedSubmissions;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** An engine without Spring on a database of its own: delegates come from {@code Mocks}, jobs run when a test says so. */
public final class TestEngine {

    private static final String FEEL = "feel";

    private TestEngine() {}

    public static ProcessEngineExtension create() {
        return ProcessEngineExtension.builder()
                .useProcessEngine(configuration().buildProcessEngine())
                .build();
    }

    private static ProcessEngineConfiguration configuration() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("test"); // the name "default" belongs to the application's engine
        configuration.setJdbcUrl(TestDatabase.create());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.getProcessEnginePlugins().add(new ProcessCoverage());
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(new RefusedSubmissions()));
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setDefaultInputExpressionExpressionLanguage(FEEL);
        decisions.setDefaultOutputEntryExpressionLanguage(FEEL);
        decisions.setDefaultLiteralExpressionLanguage(FEEL);
        configuration.setDmnEngineConfiguration(decisions);
        return configuration;
    }
}
