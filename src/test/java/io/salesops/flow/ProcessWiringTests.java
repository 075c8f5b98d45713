package io.salesops.flow;

import static io.salesops.flow.ModelFiles.camelCase;
import static io.salesops.flow.ModelFiles.kebabCase;
import static io.salesops.flow.ProcessModel.isJoin;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every model to the handbook: what its steps call, how it decides, and where it is saved. */
class ProcessWiringTests {

    private static final String DELEGATE = "\\$\\{[a-z][a-zA-Z]*Delegate}";

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void stepsCallTheDelegateNamedAfterTheirLabel(ProcessModel model) {
        Stream.of(ServiceTask.class, SendTask.class)
                .flatMap(type -> model.elements(type).stream())
                .forEach(task -> assertThat(camunda(task, "delegateExpression"))
                        .isEqualTo("${" + camelCase(task.getName()) + "Delegate}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void listenersCallADelegate(ProcessModel model) {
        Stream.of(CamundaExecutionListener.class, CamundaTaskListener.class)
                .flatMap(type -> model.elements(type).stream())
                .forEach(listener -> assertThat(listener.getAttributeValue("delegateExpression"))
                        .matches(DELEGATE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksShowTheFormNamedAfterTheirLabel(ProcessModel model) {
        assertThat(model.elements(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebabCase(task.getName()));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).exists();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void peopleStartWithAForm(ProcessModel model) {
        assertThat(model.elements(StartEvent.class))
                .filteredOn(start -> start.getEventDefinitions().isEmpty())
                .filteredOn(start ->
                        start.getParentElement() instanceof Process process && process.isCamundaStartableInTasklist())
                .allSatisfy(start -> {
                    assertThat(start.getCamundaFormRefBinding()).isEqualTo("latest");
                    assertThat(Path.of("forms", start.getCamundaFormRef() + ".form"))
                            .exists();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasSomebodyToDoIt(ProcessModel model) {
        assertThat(model.elements(UserTask.class))
                .allSatisfy(task -> assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups()))
                        .as(task.getId())
                        .anySatisfy(people -> assertThat(people).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void rulesAreTheLatestDecisionTables(ProcessModel model) {
        assertThat(model.elements(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(Path.of("processes", task.getCamundaDecisionRef() + ".dmn"))
                    .exists();
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
            assertThat(task.getCamundaResultVariable()).matches("[a-z][a-zA-Z]*");
            assertThat(task.getCamundaMapDecisionResult())
                    .isIn("singleEntry", "singleResult", "collectEntries", "resultList");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsAreBareFlagsBehindGateways(ProcessModel model) {
        assertThat(model.elements(ConditionExpression.class)).allSatisfy(condition -> {
            assertThat(condition.getTextContent()).matches("\\$\\{[a-z][a-zA-Z]*}");
            assertThat(((SequenceFlow) condition.getParentElement()).getSource())
                    .isInstanceOf(ExclusiveGateway.class);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionHasItsDefault(ProcessModel model) {
        assertThat(model.elements(ExclusiveGateway.class))
                .filteredOn(gateway -> !isJoin(gateway))
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .as(gateway.getId())
                        .filteredOn(flow -> flow.getConditionExpression() == null)
                        .containsExactly(gateway.getDefault()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasksAndEventsHaveOneWayOut(ProcessModel model) {
        assertThat(model.elements(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(
                        node -> assertThat(node.getOutgoing()).as(node.getId()).hasSizeLessThan(2));
    }

    /** So a person's completion neither waits for nor fails with what follows. */
    @ParameterizedTest
    @MethodSource("models")
    void theFirstAutomaticStepAfterAWaitIsASavePoint(ProcessModel model) {
        var steps = model.elements(FlowNode.class).stream()
                .filter(ProcessWiringTests::waits)
                .filter(not(ProcessWiringTests::savesItself))
                .flatMap(ProcessWiringTests::nextSteps)
                .filter(not(ProcessWiringTests::waits));
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.isCamundaAsyncBefore()).as(step.getId()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsAreNoSavePoints(ProcessModel model) {
        assertThat(model.elements(FlowNode.class))
                .filteredOn(ProcessWiringTests::waits)
                .noneSatisfy(node -> assertThat(node.isCamundaAsyncBefore()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void parallelJoinsAreSavePoints(ProcessModel model) {
        assertThat(model.elements(ParallelGateway.class))
                .filteredOn(ProcessModel::isJoin)
                .allSatisfy(join ->
                        assertThat(join.isCamundaAsyncBefore()).as(join.getId()).isTrue());
    }

    /** Whoever withdraws a process ends its steps too, and they must not do what they do when they are completed. */
    @ParameterizedTest
    @MethodSource("models")
    void whatFollowsTheEndOfAStepDoesNothingWhenTheStepIsCancelled(ProcessModel model) {
        assertThat(model.elements(CamundaExecutionListener.class))
                .filteredOn(listener -> listener.getCamundaEvent().equals("end"))
                .extracting(CamundaExecutionListener::getCamundaDelegateExpression)
                .allSatisfy(expression -> {
                    var execution = mock(DelegateExecution.class);
                    given(execution.isCanceled()).willReturn(true);

                    Delegates.named(expression).execute(execution);

                    then(execution).should().isCanceled();
                    then(execution).shouldHaveNoMoreInteractions();
                });
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent;
    }

    private static boolean savesItself(FlowNode node) {
        return node.isCamundaAsyncAfter() || (node instanceof Activity activity && savesEachOfMany(activity));
    }

    private static boolean savesEachOfMany(Activity activity) {
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
                && many.isCamundaAsyncAfter();
    }

    private static Stream<Activity> nextSteps(FlowNode node) {
        return node.getSucceedingNodes().list().stream()
                .flatMap(ProcessWiringTests::firstSteps)
                .filter(Activity.class::isInstance)
                .map(Activity.class::cast);
    }

    private static Stream<? extends FlowNode> firstSteps(FlowNode node) {
        if (node instanceof SubProcess inner) {
            return inner.getChildElementsByType(StartEvent.class).stream().flatMap(ProcessWiringTests::nextSteps);
        }
        return node instanceof Gateway ? nextSteps(node) : Stream.of(node);
    }

    private static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
    }
}
