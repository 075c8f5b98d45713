package io.salesops.flow.effects.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.domain.UndoLoop;
import io.salesops.flow.effects.domain.UndoLoop.HandWork;
import io.salesops.flow.platform.TestEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/effect-undo.bpmn")
class EffectUndoProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final UUID EFFECT = UUID.randomUUID();

    private final UndoLoop undoLoop = mock();

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        Mocks.register("findTheLatestEffectDelegate", new FindTheLatestEffectDelegate(undoLoop));
        Mocks.register("undoTheEffectDelegate", new UndoTheEffectDelegate(undoLoop));
        Mocks.register("recordTheUndoDelegate", new RecordTheUndoDelegate(undoLoop));
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void endsWhenNothingIsLeft() {
        given(undoLoop.isAnythingLeft("hire-1")).willReturn(false);

        var process = wanted();
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_allUndone").hasNotPassed("serviceTask_undoTheEffect");
    }

    @Test
    void undoesOneEffectAfterTheOther() {
        given(undoLoop.isAnythingLeft("hire-1")).willReturn(true, true, false);
        given(undoLoop.undoLatest("hire-1")).willReturn(Optional.empty());

        var process = wanted();
        while (job() != null) {
            execute(job());
        }

        assertThat(process).isEnded().hasNotPassed("userTask_undoByHand");
        var order = inOrder(undoLoop);
        order.verify(undoLoop).isAnythingLeft("hire-1");
        order.verify(undoLoop).undoLatest("hire-1");
        order.verify(undoLoop).isAnythingLeft("hire-1");
        order.verify(undoLoop).undoLatest("hire-1");
    }

    @Test
    void asksAPersonForWhatNoProgramCanUndo() {
        given(undoLoop.isAnythingLeft("hire-1")).willReturn(true, false);
        var step = new ManualStep("it", "Remove the badge of Nick", "It was made by hand.");
        given(undoLoop.undoLatest("hire-1")).willReturn(Optional.of(new HandWork(EFFECT, step)));

        var process = wanted();
        execute(job());
        execute(job());
        assertThat(process)
                .isWaitingAt("userTask_undoByHand")
                .variables()
                .containsEntry("undoTitle", "Remove the badge of Nick")
                .containsEntry("undoExplanation", "It was made by hand.");
        assertThat(task()).hasCandidateGroup("it");
        complete(task(), Map.of("undoneByHand", true, "undoNote", "Shredded"));
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_allUndone");
        verify(undoLoop).undoneByHand(EFFECT, "Shredded");
    }

    @Test
    void recordsNothingForATaskThatIsTakenBack() {
        given(undoLoop.isAnythingLeft("hire-1")).willReturn(true);
        given(undoLoop.undoLatest("hire-1"))
                .willReturn(Optional.of(new HandWork(EFFECT, new ManualStep("it", "Remove it", "By hand"))));
        var process = wanted();
        execute(job());
        execute(job());

        runtimeService().deleteProcessInstance(process.getId(), "not wanted");

        verify(undoLoop, never()).undoneByHand(any(), any());
    }

    @Test
    void triesAgainForDaysWhatFails() {
        given(undoLoop.isAnythingLeft("hire-1")).willReturn(true);
        given(undoLoop.undoLatest("hire-1")).willThrow(new IllegalStateException("The system is down"));
        var process = wanted();
        execute(job());

        assertThatThrownBy(() -> execute(job())).hasMessageContaining("The system is down");

        assertThat(process).isWaitingAt("serviceTask_undoTheEffect");
        Assertions.assertThat(
                        managementService().createJobQuery().singleResult().getRetries())
                .isGreaterThan(10);
    }

    private static ProcessInstance wanted() {
        var process = runtimeService().startProcessInstanceByKey("effect-undo", "hire-1");
        assertThat(process).isWaitingAt("serviceTask_findTheLatestEffect");
        return process;
    }
}
