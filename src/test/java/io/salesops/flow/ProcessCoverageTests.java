package io.salesops.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.export.CoverageStateJsonExporter;
import org.camunda.community.process_test_coverage.core.export.CoverageStateResult;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs after all other tests of a build (see pom.xml) and asks whether together they left anything out. */
class ProcessCoverageTests {

    private static final String REPORT = "target/process-test-coverage";

    @SuppressWarnings("NullAway.Init")
    private static CoverageStateResult coverage;

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @BeforeAll
    static void readWhatAllTestsWalked() {
        assumeThat(System.getProperty("test"))
                .as("Some tests were named to run alone")
                .isNull();
        var walked = ProcessCoverage.ofTheBuild().orElseThrow();
        coverage = CoverageStateJsonExporter.readCoverageStateResult(walked);
        CoverageReportUtil.writeReport(walked, true, new File(REPORT), "report.html", CoverageReportUtil::generateHtml);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeAndFlowIsWalked(ProcessModel model) {
        var walked = coverage.getEvents(model.name()).stream()
                .map(Event::getDefinitionKey)
                .collect(toSet());
        var leftOut = Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.elements(type).stream())
                .map(FlowElement::getId)
                .filter(not(walked::contains));

        assertThat(leftOut).as("left out by all tests").isEmpty();
    }
}
