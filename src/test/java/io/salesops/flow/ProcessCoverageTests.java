package io.salesops.flow;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs after all other tests (see junit-platform.properties) and asks whether together they left anything out. */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTests {

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @BeforeAll
    static void onlyAfterProcessTests() {
        assumeThat(ProcessCoverage.isMeasured())
                .as("Some test of this run walked a process")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeAndFlowIsWalked(ProcessModel model) {
        var walked = ProcessCoverage.walked(model.name());
        var leftOut = Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.elements(type).stream())
                .map(FlowElement::getId)
                .filter(not(walked::contains));

        assertThat(leftOut).as("left out by all tests").isEmpty();
    }

    @AfterAll
    static void report() {
        ProcessCoverage.writeReport();
    }
}
