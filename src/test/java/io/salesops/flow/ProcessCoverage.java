package io.salesops.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.export.CoverageStateJsonExporter;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;

/**
 * Which nodes and flows of the models were walked, over every engine and test class of a JVM, which leaves a file of it.
 *
 * <p>One suite for all, because the library's own counts per class and rejects what the job executor does between tests.
 */
public class ProcessCoverage extends AbstractProcessEnginePlugin {

    /** A folder of this build alone; none when the tests run outside of one. */
    private static final Optional<Path> PARTS =
            Optional.ofNullable(System.getProperty("processCoverage")).map(Path::of);

    private static final String THIS_JVM = "tests-" + ProcessHandle.current().pid();
    private static final DefaultCollector WALKED = collector();
    private static final Set<List<Object>> SEEN = new HashSet<>();

    static {
        PARTS.ifPresent(folder -> Runtime.getRuntime().addShutdownHook(new Thread(() -> write(folder))));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, ProcessCoverage::add).initializeListeners();
    }

    /** What all JVMs of the build walked, as the library writes it down. */
    static Optional<String> ofTheBuild() {
        return PARTS.filter(Files::isDirectory).flatMap(ProcessCoverage::read);
    }

    private static Optional<String> read(Path folder) {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.map(ProcessCoverage::text).reduce(CoverageStateJsonExporter::combineCoverageStateResults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path part) {
        try {
            return Files.readString(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(THIS_JVM + ".json"),
                    CoverageStateJsonExporter.createCoverageStateResult(
                            WALKED.getSuites().values(), WALKED.getModels()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void add(Event event) {
        if (SEEN.add(List.of(event.getModelKey(), event.getDefinitionKey(), event.getType()))) {
            WALKED.addEvent(event);
        }
    }

    private static DefaultCollector collector() {
        var collector = new DefaultCollector(new ExecutionContextModelProvider());
        collector.createSuite(new Suite(THIS_JVM, THIS_JVM));
        collector.activateSuite(THIS_JVM);
        collector.createRun(new Run(THIS_JVM, THIS_JVM), THIS_JVM);
        collector.activateRun(THIS_JVM);
        return collector;
    }
}
