package io.salesops.flow.targets.process;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.Agreements;
import io.salesops.flow.targets.domain.Agreements.Asks;
import io.salesops.flow.targets.domain.Allocations;
import io.salesops.flow.targets.domain.SellerTarget;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.StaticMessageSource;

@Deployment(resources = "processes/team-target-allocation.bpmn")
class TeamTargetAllocationProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final int CHUNK = 200;
    private static final Instant DEADLINE = Instant.parse("2026-03-10T15:00:00Z");
    private static final Map<String, Object> CHANGED = Map.of(
            "answer",
            "CHANGE",
            "sellers",
            Spin.JSON(List.of(
                    Map.of("name", "Anna", "sellerId", "anna", "number", 60),
                    Map.of("name", "Ben", "sellerId", "ben", "number", 40))));
    private static final Map<String, BigDecimal> NUMBERS =
            Map.of("anna", new BigDecimal("60"), "ben", new BigDecimal("40"));

    private final Allocations allocations = mock();
    private final Agreements agreements = mock();
    private final SellerTargetAgreement sellerProcess = mock();
    private final Callers callers = mock();
    private final TeamTargetId id = TeamTargetId.next();
    private final Caller manager = new Caller("mia", Set.of("sales-managers"));

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var sheet = new TeamSheet(
                mock(TargetDesk.class), allocations, new Texts(new StaticMessageSource()), new ObjectMapper());
        Mocks.register("recordTheAllocationDelegate", new RecordTheAllocationDelegate(allocations, callers, sheet));
        Mocks.register("askTheSellersDelegate", new AskTheSellersDelegate(agreements, sellerProcess));
        Mocks.register("concludeTheTeamDelegate", new ConcludeTheTeamDelegate(allocations));
    }

    @BeforeEach
    void expectATeam() {
        given(callers.current()).willReturn(manager);
        given(agreements.nextToAsk(id, CHUNK)).willReturn(asks(2));
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void asksTheSellersOnceTheManagerConfirms() {
        var process = asked("mia", List.of());
        assertThat(process)
                .isWaitingAt("userTask_allocateTheTeamTarget")
                .task()
                .isAssignedTo("mia")
                .hasDueDate(Date.from(DEADLINE));
        complete(task(), Map.of("answer", "CONFIRM"));
        execute(job());
        assertThat(process).isWaitingAt("event_sellersAnswered");

        runtimeService().correlateMessage("SellersAnswered", id.toString());
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_teamAgreed");
        verify(sellerProcess).start(any());
        verify(allocations, never()).allocate(any(), any(), any());
        verify(allocations).conclude(id);
    }

    @Test
    void takesOverTheNumbersThatTheManagerChanged() {
        var process = asked("mia", List.of());
        complete(task(), CHANGED);

        assertThat(process).isWaitingAt("serviceTask_askTheSellers");
        verify(allocations).allocate(id, manager, NUMBERS);
    }

    @Test
    void numbersThatDoNotFitLeaveTheTaskOpen() {
        willThrow(new InvalidInput("sellers", "1 too much")).given(allocations).allocate(id, manager, NUMBERS);
        var process = asked("mia", List.of());

        assertThatThrownBy(() -> complete(task(), CHANGED)).hasMessageContaining("1 too much");

        assertThat(process).isWaitingAt("userTask_allocateTheTeamTarget");
    }

    @Test
    void operationsAllocateWhereNobodyLeads() {
        var process = asked(null, List.of("sales-ops"));

        assertThat(process)
                .isWaitingAt("userTask_allocateTheTeamTarget")
                .task()
                .isNotAssigned()
                .hasCandidateGroup("sales-ops");
    }

    @Test
    void theComputedNumbersStandAtTheDeadline() {
        var process = asked("mia", List.of());
        execute(job("event_allocationOverdue"));
        execute(job());

        assertThat(process).isWaitingAt("event_sellersAnswered");
        verify(allocations, never()).allocate(any(), any(), any());
    }

    @Test
    void asksTheSellersAtOnceWhenTheManagerNeedNotAllocate() {
        var process = start(Map.of("allocationWanted", false));
        execute(job());

        assertThat(process).isWaitingAt("event_sellersAnswered").hasNotPassed("userTask_allocateTheTeamTarget");
    }

    @Test
    void asksALargeTeamInPartsAndWaitsOnlyAfterTheLast() {
        given(agreements.nextToAsk(id, CHUNK)).willReturn(asks(CHUNK), asks(CHUNK), asks(0));
        given(agreements.allAnswered(id)).willReturn(true);
        var process = start(Map.of("allocationWanted", false));
        execute(job());
        assertThat(process).isWaitingAt("serviceTask_askTheSellers");
        execute(job());
        assertThat(process).isWaitingAt("serviceTask_askTheSellers");
        execute(job());
        execute(job());

        assertThat(process)
                .isEnded()
                .hasPassed("endEvent_teamAgreed")
                .hasNotPassed("event_sellersAnswered"); // they had all answered while others were being asked
    }

    @Test
    void endsTheManagersTaskWhenTheCycleIsWithdrawn() {
        var process = asked("mia", List.of());

        withdraw();

        assertThat(process).isEnded().hasPassed("endEvent_allocationWithdrawn").hasNotPassed("endEvent_teamAgreed");
        verify(allocations, never()).allocate(any(), any(), any());
    }

    @Test
    void waitsNoLongerWhenTheCycleIsWithdrawn() {
        var process = start(Map.of("allocationWanted", false));
        execute(job());

        withdraw();

        assertThat(process).isEnded().hasPassed("endEvent_allocationWithdrawn").hasNotPassed("endEvent_teamAgreed");
        verify(allocations, never()).conclude(id);
    }

    private static Asks asks(int sellers) {
        return new Asks(
                mock(TargetCycle.class), nCopies(sellers, new Agreements.Ask(mock(SellerTarget.class), DEADLINE)));
    }

    private ProcessInstance asked(@Nullable String allocator, List<String> groups) {
        var variables = new HashMap<String, Object>();
        variables.put("allocationWanted", true);
        variables.put("allocator", allocator);
        variables.put("allocatorGroup", JsonList.of(groups));
        variables.put("allocationDeadline", Date.from(DEADLINE));
        return start(variables);
    }

    private ProcessInstance start(Map<String, Object> variables) {
        var process = runtimeService().startProcessInstanceByMessage("TeamAsked", id.toString(), variables);
        assertThat(process).isStarted();
        return process;
    }

    private void withdraw() {
        runtimeService().correlateMessage("AllocationWithdrawn", id.toString());
    }
}
