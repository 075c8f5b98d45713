package io.salesops.flow.targets.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.CycleCalendar;
import io.salesops.flow.targets.domain.TargetDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes off by itself every morning, and what ends cycles. */
@Deployment(
        resources = {
            "processes/next-quarter-opening.bpmn",
            "processes/leaver-task-handover.bpmn",
            "processes/target-cycle-withdrawal.bpmn"
        })
class TargetCycleProcessesTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private final CycleCalendar calendar = mock();
    private final TargetDesk desk = mock();
    private final LeaverTasks leaverTasks = mock();
    private final Callers callers = mock();
    private final Caller operations = new Caller("olivia", Set.of("sales-ops"));

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        Mocks.register("lookAtTheCalendarDelegate", new LookAtTheCalendarDelegate(calendar));
        Mocks.register("openTheNextQuarterDelegate", new OpenTheNextQuarterDelegate(calendar));
        Mocks.register("handOverTheTasksOfLeaversDelegate", new HandOverTheTasksOfLeaversDelegate(leaverTasks));
        Mocks.register("withdrawTheCycleDelegate", new WithdrawTheCycleDelegate(desk, callers));
        given(callers.of("olivia")).willReturn(operations);
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void theMorningOpensTheNextQuarterThatNobodyOpened() {
        given(calendar.isQuarterToOpen()).willReturn(true);

        morning("next-quarter-opening");

        org.assertj.core.api.Assertions.assertThat(passed())
                .contains("endEvent_nextQuarterOpened")
                .doesNotContain("endEvent_nothingToOpen");
        verify(calendar).openNext();
    }

    @Test
    void mostMorningsOpenNothing() {
        morning("next-quarter-opening");

        org.assertj.core.api.Assertions.assertThat(passed())
                .contains("endEvent_nothingToOpen")
                .doesNotContain("serviceTask_openTheNextQuarter");
        verify(calendar, never()).openNext();
    }

    @Test
    void everyMorningHandsOverTheTasksOfLeavers() {
        morning("leaver-task-handover");

        org.assertj.core.api.Assertions.assertThat(passed()).contains("endEvent_tasksHandedOver");
        verify(leaverTasks).handOverAfterTheLastDay();
    }

    @Test
    void operationsWithdrawTheCycleOfAQuarter() {
        var id = TargetCycleId.next();
        given(desk.withdrawCycleOf(operations, "2026-Q1")).willReturn(id);

        var process = withdrawn(" 2026-Q1");

        assertThat(process).isEnded().hasPassed("endEvent_cycleWithdrawn");
        org.assertj.core.api.Assertions.assertThat(historyService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeWithdrawnIsToldAtOnce() {
        given(desk.withdrawCycleOf(operations, "2026-Q1"))
                .willThrow(new Conflict("The targets of 2026-Q1 are published."));

        assertThatThrownBy(() -> withdrawn("2026-Q1")).hasMessageContaining("are published");

        org.assertj.core.api.Assertions.assertThat(
                        runtimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static void morning(String process) {
        managementService()
                .executeJob(
                        jobQuery().processDefinitionKey(process).singleResult().getId());
    }

    private static List<String> passed() {
        return historyService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private static ProcessInstance withdrawn(String quarter) {
        var identity = ENGINE.getProcessEngine().getIdentityService();
        identity.setAuthenticatedUserId("olivia");
        try {
            return runtimeService()
                    .startProcessInstanceByKey(
                            "target-cycle-withdrawal", Map.of("quarter", quarter, "reason", "Wrong data."));
        } finally {
            identity.clearAuthentication();
        }
    }
}
