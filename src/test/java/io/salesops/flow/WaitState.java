package io.salesops.flow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A place in a model where a process waits for people, time or messages. */
record WaitState(ProcessModel model, FlowNode node) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private static final Date LATER = Date.from(Instant.parse("2040-01-01T00:00:00Z"));

    static List<WaitState> of(List<ProcessModel> models) {
        return models.stream().flatMap(WaitState::of).toList();
    }

    private static Stream<WaitState> of(ProcessModel model) {
        return model.elements(FlowNode.class).stream().filter(WaitState::waits).map(node -> new WaitState(model, node));
    }

    /** What follows on an event-based gateway is waited for at the gateway. */
    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || (node instanceof IntermediateCatchEvent
                        && node.getPreviousNodes().list().stream().noneMatch(EventBasedGateway.class::isInstance));
    }

    String process() {
        return model.name();
    }

    String id() {
        return node.getId();
    }

    /** The variables that a token needs to wait there, each with a value of the right kind. */
    Map<String, Object> seed() {
        var seed = new HashMap<String, Object>();
        if (node instanceof UserTask task) {
            put(seed, task.getCamundaAssignee(), "ops");
            put(seed, task.getCamundaCandidateGroups(), "sales-ops");
            put(seed, task.getCamundaDueDate(), LATER);
        }
        timers().forEach(timer -> {
            put(seed, text(timer.getTimeDate()), LATER);
            put(seed, text(timer.getTimeDuration()), "P90D");
        });
        return seed;
    }

    private static void put(Map<String, Object> seed, @Nullable String expression, Object value) {
        var variable = VARIABLE.matcher(Objects.requireNonNullElse(expression, ""));
        if (variable.matches()) {
            seed.put(variable.group(1), value);
        }
    }

    private static @Nullable String text(@Nullable Expression expression) {
        return expression == null ? null : expression.getTextContent();
    }

    /** Of the node itself, of the events at its edge, and of the events that follow on a gateway. */
    private Stream<TimerEventDefinition> timers() {
        var atTheEdge = model.elements(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node));
        var next = node instanceof EventBasedGateway
                ? node.getSucceedingNodes().list().stream()
                : Stream.<FlowNode>empty();
        return Stream.of(Stream.of(node), atTheEdge, next)
                .flatMap(nodes -> nodes)
                .flatMap(it -> it.getChildElementsByType(TimerEventDefinition.class).stream());
    }

    @Override
    public String toString() {
        return process() + " at " + id();
    }
}
