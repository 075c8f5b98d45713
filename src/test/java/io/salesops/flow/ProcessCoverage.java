package io.salesops.flow;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Which nodes and flows of the models were walked, over every engine and test class of the run.
 *
 * <p>One suite for all, because the library's own counts per class and rejects what the job executor does between tests.
 */
public class ProcessCoverage extends AbstractProcessEnginePlugin {

    private static final String WHOLE_RUN = "all-tests";
    private static final DefaultCollector WALKED = collector();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, ProcessCoverage::add).initializeListeners();
    }

    static boolean isMeasured() {
        return !WALKED.getModels().isEmpty();
    }

    static Set<String> walked(String processKey) {
        return WALKED.getActiveSuite().getEvents(processKey).stream()
                .map(Event::getDefinitionKey)
                .collect(toSet());
    }

    static void writeReport() {
        CoverageReportUtil.createReport(WALKED, "target/process-test-coverage");
    }

    private static synchronized void add(Event event) {
        WALKED.addEvent(event);
    }

    private static DefaultCollector collector() {
        var collector = new DefaultCollector(new ExecutionContextModelProvider());
        collector.createSuite(new Suite(WHOLE_RUN, WHOLE_RUN));
        collector.activateSuite(WHOLE_RUN);
        collector.createRun(new Run(WHOLE_RUN, WHOLE_RUN), WHOLE_RUN);
        collector.activateRun(WHOLE_RUN);
        return collector;
    }
}
