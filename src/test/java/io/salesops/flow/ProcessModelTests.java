package io.salesops.flow;

import static io.salesops.flow.ModelFiles.camelCase;
import static io.salesops.flow.ProcessModel.isJoin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every model to the handbook: how it is named, drawn and described, and what it does without. */
class ProcessModelTests {

    private static final String SENTENCE_CASE = "[A-Z][a-z'-]*( ([a-z0-9'-]+|[A-Z]{2,}))+\\??";
    private static final String EMPTY_OR_TECHNICAL_WORDS =
            "(?i).*\\b(process|handl|manag|variable|flag|delegate|service|job|api|database)(e|s|es|d|ed|ing)?\\b.*";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileHoldsOneProcessNamedLikeIt(ProcessModel model) {
        assertThat(model.elements(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(model.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreTheTypeAndTheLabel(ProcessModel model) {
        assertThat(model.elements(FlowNode.class)).allSatisfy(node -> assertThat(node.getId())
                .matches(
                        hasLabel(node) ? typeOf(node) + "_" + camelCase(node.getName()) : "gateway_[a-z][a-zA-Z0-9]*"));
        assertThat(model.elements(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("flow_[a-z][a-zA-Z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAreNamedLikeTheirEventRecord(ProcessModel model) {
        assertThat(model.elements(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches("[A-Z][a-zA-Z]+");
            assertThat(message.getId()).isEqualTo("message_" + uncapitalized(message.getName()));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsSayInPlainWordsWhatHappens(ProcessModel model) {
        assertThat(model.elements(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(node -> assertThat(node.getName())
                        .as(node.getId())
                        .matches(SENTENCE_CASE)
                        .doesNotMatch(EMPTY_OR_TECHNICAL_WORDS));
    }

    @ParameterizedTest
    @MethodSource("models")
    void exclusiveGatewaysAskAndTheirFlowsAnswer(ProcessModel model) {
        assertThat(model.elements(ExclusiveGateway.class))
                .filteredOn(gateway -> !isJoin(gateway))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName())
                            .as(gateway.getId())
                            .matches(SENTENCE_CASE)
                            .endsWith("?");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawnWithItsLabel(ProcessModel model) {
        assertThat(model.elements(BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .containsAll(model.elements(FlowNode.class));
        assertThat(model.elements(BpmnEdge.class))
                .extracting(BpmnEdge::getBpmnElement)
                .containsAll(model.elements(SequenceFlow.class));
        assertThat(model.elements(FlowElement.class))
                .filteredOn(ProcessModelTests::isLabelledOutside)
                .allSatisfy(element -> assertThat(element.getDiagramElement().getChildElementsByType(BpmnLabel.class))
                        .as("label of %s", element.getId())
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepSaysWhatItIsFor(ProcessModel model) {
        var steps = Stream.concat(model.elements(Process.class).stream(), model.elements(Task.class).stream());
        assertThat(steps).allSatisfy(step -> assertThat(step.getDocumentations())
                .as("documentation of %s", step.getId())
                .singleElement()
                .satisfies(text -> assertThat(text.getTextContent()).hasSizeGreaterThan(40)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewaysSplitOrJoinNeverBoth(ProcessModel model) {
        assertThat(model.elements(Gateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getIncoming().size() > 1)
                        .as(gateway.getId())
                        .isNotEqualTo(gateway.getOutgoing().size() > 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void doesWithoutWhatHidesOrComplicates(ProcessModel model) {
        Stream.of(
                        Lane.class,
                        ScriptTask.class,
                        CamundaScript.class,
                        CamundaConnector.class,
                        ComplexGateway.class,
                        InclusiveGateway.class)
                .forEach(type -> assertThat(model.elements(type))
                        .as(type.getSimpleName())
                        .isEmpty());
    }

    /** Retries are the engine's setting; a step that waits for another system may have more of them. */
    @ParameterizedTest
    @MethodSource("models")
    void ownRetriesGrowAndLastForMoreThanADay(ProcessModel model) {
        assertThat(model.elements(CamundaFailedJobRetryTimeCycle.class)).allSatisfy(cycle -> {
            var intervals = Stream.of(cycle.getTextContent().split(","))
                    .map(Duration::parse)
                    .toList();
            assertThat(intervals).isSorted();
            assertThat(intervals.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofDays(1));
        });
    }

    private static boolean hasLabel(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean isLabelledOutside(FlowElement element) {
        return hasLabel(element)
                && (element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow);
    }

    private static String typeOf(FlowNode node) {
        if (node instanceof Gateway) {
            return "gateway";
        }
        var type = node.getElementType().getTypeName();
        return type.startsWith("intermediate") || type.startsWith("boundary") ? "event" : type;
    }

    private static String uncapitalized(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
