package io.salesops.flow.targets.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.Agreements;
import io.salesops.flow.targets.domain.SellerAnswer;
import io.salesops.flow.targets.domain.SellerTarget;
import io.salesops.flow.targets.domain.SellerTarget.Settlement;
import io.salesops.flow.targets.domain.Settlements;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@Deployment(resources = "processes/seller-target-agreement.bpmn")
class SellerTargetAgreementProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Instant DEADLINE = Instant.parse("2026-03-20T15:00:00Z");
    private static final Map<String, Object> CONTEST =
            Map.of("answer", "CONTEST", "proposal", 90, "reasonCode", "RAMP", "evidence", "I started in May.");

    private final Agreements agreements = mock();
    private final Settlements settlements = mock();
    private final TargetDesk desk = mock();
    private final Callers callers = mock();
    private final SellerTargetId id = SellerTargetId.next();
    private final Caller seller = new Caller("anna", Set.of("sellers"));
    private final Caller manager = new Caller("mia", Set.of("sales-managers"));

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        Mocks.register("recordTheAnswerDelegate", new RecordTheAnswerDelegate(agreements, callers));
        Mocks.register(
                "askTheSettlerDelegate",
                new AskTheSettlerDelegate(settlements, desk, new SellerSheet(new Texts(messages))));
        Mocks.register("recordTheSilenceDelegate", new RecordTheSilenceDelegate(agreements));
        Mocks.register("recordTheSettlementDelegate", new RecordTheSettlementDelegate(settlements, callers));
        Mocks.register("keepTheTargetDelegate", new KeepTheTargetDelegate(settlements));
        Mocks.register("countTheAnswerDelegate", new CountTheAnswerDelegate(agreements));
    }

    @BeforeEach
    void expectATarget() {
        var cycleId = TargetCycleId.next();
        TargetCycle cycle = mock();
        SellerTarget target = mock();
        given(cycle.currency()).willReturn("USD");
        given(desk.find(cycleId)).willReturn(cycle);
        given(target.cycleId()).willReturn(cycleId);
        given(target.sellerName()).willReturn("Anna Agreed");
        given(target.amount()).willReturn(new BigDecimal("100"));
        given(target.answer()).willReturn(new SellerAnswer(new BigDecimal("90"), "RAMP", "I started in May.", null));
        given(settlements.get(id)).willReturn(target);
        given(callers.current()).willReturn(seller);
        settledBy(new Holder("mia", null));
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void countsTheAnswerOfASellerWhoAccepts() {
        var process = asked();
        assertThat(process)
                .isWaitingAt("userTask_agreeTheTarget")
                .task()
                .isAssignedTo("anna")
                .hasDueDate(Date.from(DEADLINE));

        complete(task(), Map.of("answer", "ACCEPT"));
        execute(job());

        assertThat(process)
                .isEnded()
                .hasPassed("endEvent_answerCounted")
                .hasNotPassed("userTask_settleTheTarget", "serviceTask_recordTheSilence");
        verify(agreements).accept(id, seller);
        verify(agreements).count(id);
        verifyNoMoreInteractions(agreements, settlements);
    }

    @Test
    void theManagerSettlesWhatASellerContests() {
        var process = asked();
        complete(task(), CONTEST);
        assertThat(process)
                .isWaitingAt("userTask_settleTheTarget")
                .task()
                .isAssignedTo("mia")
                .hasDueDate(Date.from(DEADLINE));
        org.assertj.core.api.Assertions.assertThat(runtimeService()
                        .getVariable(process.getId(), "settlementSheet")
                        .toString())
                .contains("USD 100", "USD 90", "still learning", "I started in May.");

        given(callers.current()).willReturn(manager);
        complete(task(), Map.of("settlement", "MET_BETWEEN", "settledNumber", 95, "settlementComment", "Half way."));
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_answerCounted").hasNotPassed("serviceTask_keepTheTarget");
        verify(agreements).contest(id, seller, new BigDecimal("90"), "RAMP", "I started in May.");
        verify(settlements).settle(id, manager, Settlement.MET_BETWEEN, new BigDecimal("95"), "Half way.");
    }

    @Test
    void operationsSettleWhereNobodyLeads() {
        settledBy(new Holder(null, "sales-ops"));
        var process = asked();
        complete(task(), CONTEST);

        assertThat(process)
                .isWaitingAt("userTask_settleTheTarget")
                .task()
                .isNotAssigned()
                .hasCandidateGroup("sales-ops");
    }

    @Test
    void silenceIsNeverConsent() {
        var process = asked();
        execute(job("event_answerOverdue"));
        execute(job());

        assertThat(process)
                .isEnded()
                .hasPassed("serviceTask_recordTheSilence", "endEvent_answerCounted")
                .hasNotPassed("userTask_settleTheTarget");
        verify(agreements).recordSilence(id);
        verify(agreements).count(id);
        verifyNoMoreInteractions(agreements, settlements);
    }

    @Test
    void ourNumberStaysWhenNobodySettlesInTime() {
        var process = asked();
        complete(task(), CONTEST);
        execute(job("event_settlementOverdue"));
        execute(job());

        assertThat(process).isEnded().hasPassed("serviceTask_keepTheTarget", "endEvent_answerCounted");
        verify(settlements).keep(id);
    }

    @Test
    void anAnswerThatDoesNotCountLeavesTheTaskOpen() {
        willThrow(new InvalidInput("evidence", "please say why"))
                .given(agreements)
                .contest(id, seller, new BigDecimal("90"), "RAMP", null);
        var process = asked();

        var blank = Map.<String, Object>of("answer", "CONTEST", "proposal", 90, "reasonCode", "RAMP", "evidence", " ");
        assertThatThrownBy(() -> complete(task(), blank)).hasMessageContaining("please say why");

        assertThat(process).isWaitingAt("userTask_agreeTheTarget");
    }

    @Test
    void aSettlementThatDoesNotCountLeavesTheTaskOpen() {
        willThrow(new InvalidInput("settledNumber", "has to lie between 90 and 100"))
                .given(settlements)
                .settle(id, seller, Settlement.MET_BETWEEN, new BigDecimal("70"), "Less.");
        var process = asked();
        complete(task(), CONTEST);

        var outside =
                Map.<String, Object>of("settlement", "MET_BETWEEN", "settledNumber", 70, "settlementComment", "Less.");
        assertThatThrownBy(() -> complete(task(), outside)).hasMessageContaining("between 90 and 100");

        assertThat(process).isWaitingAt("userTask_settleTheTarget");
    }

    @Test
    void endsWithoutAnAnswerWhenTheTargetIsTakenBack() {
        var process = asked();

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_agreementEnded").hasNotPassed("endEvent_answerCounted");
        verifyNoMoreInteractions(agreements, settlements);
    }

    @Test
    void endsWithoutASettlementWhenTheTargetIsTakenBack() {
        var process = asked();
        complete(task(), CONTEST);

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_agreementEnded").hasNotPassed("endEvent_answerCounted");
        verify(agreements, never()).count(id);
    }

    private void settledBy(Holder settler) {
        given(settlements.settling(id)).willReturn(new Settlements.Settling(settler, DEADLINE));
    }

    private ProcessInstance asked() {
        var process = runtimeService()
                .startProcessInstanceByMessage(
                        "SellerAsked",
                        id.toString(),
                        Map.of("seller", "anna", "agreementDeadline", Date.from(DEADLINE)));
        assertThat(process).isStarted();
        return process;
    }

    private void takeBack() {
        runtimeService().correlateMessage("TargetTakenBack", id.toString());
    }
}
