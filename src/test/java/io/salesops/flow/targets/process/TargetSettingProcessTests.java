package io.salesops.flow.targets.process;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.DecisionTables;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.Acknowledgements;
import io.salesops.flow.targets.domain.Allocations;
import io.salesops.flow.targets.domain.CycleFigures;
import io.salesops.flow.targets.domain.CycleRequest;
import io.salesops.flow.targets.domain.Deadline;
import io.salesops.flow.targets.domain.Publication;
import io.salesops.flow.targets.domain.QuarterClosing;
import io.salesops.flow.targets.domain.QuarterResults;
import io.salesops.flow.targets.domain.Realism;
import io.salesops.flow.targets.domain.TargetApproval;
import io.salesops.flow.targets.domain.TargetApproval.Level;
import io.salesops.flow.targets.domain.TargetComputation;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetDesk;
import io.salesops.flow.targets.domain.TargetReview;
import io.salesops.flow.targets.domain.TargetReview.Rest;
import io.salesops.flow.targets.domain.TargetSettings;
import io.salesops.flow.targets.domain.Withdrawals;
import io.salesops.flow.targets.domain.formula.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** From the opening of a cycle to the closing of its quarter. */
@Deployment(
        resources = {
            "processes/quarterly-target-setting.bpmn",
            "processes/plan-target-deadlines.dmn",
            "processes/set-ramp.dmn",
            "processes/limit-ramp-spread.dmn",
            "processes/expect-attainment.dmn",
            "processes/limit-fairness.dmn",
            "processes/judge-target-realism.dmn",
            "processes/judge-target-gap.dmn",
            "processes/rate-payout.dmn"
        })
class TargetSettingProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final int CHUNK = 200;
    private static final Map<String, Object> FRAME =
            Map.of("quarter", "2026-Q1", "growthPercent", 20, "overAssignmentPercent", 15);

    private static final TargetSettings SETTINGS = new TargetSettings(BigDecimal.TEN, BigDecimal.TEN, 30, "STANDARD");

    private final TargetDesk desk = mock();
    private final TargetComputation computation = mock();
    private final TargetReview review = mock();
    private final Allocations allocations = mock();
    private final TeamTargetAllocation teamProcess = mock();
    private final TargetApproval approval = mock();
    private final Withdrawals withdrawals = mock();
    private final CycleFigures figures = mock();
    private final Publication publication = mock();
    private final Acknowledgements acknowledgements = mock();
    private final TargetAcknowledgement acknowledgement = mock();
    private final QuarterClosing closing = mock();
    private final QuarterResults results = mock();
    private final MissedTargets missed = mock();
    private final Callers callers = mock();
    private final TargetCycle cycle = mock();
    private final TargetCycleId id = TargetCycleId.next();
    private final Caller operations = new Caller("olivia", Set.of("sales-ops"));
    private final Caller leader = new Caller("vera", Set.of("leadership"));

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var json = new ObjectMapper();
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        var rules = new DmnTargetRules(mock(DecisionTables.class), json);
        var sheet = new CycleSheet(figures, new Texts(messages));
        var verdicts = new Verdicts(json);
        Mocks.register("openTheCycleDelegate", new OpenTheCycleDelegate(desk, callers, new CycleRequestForm()));
        Mocks.register("keepTheDeadlinesDelegate", new KeepTheDeadlinesDelegate(desk, json));
        Mocks.register("computeTheTargetsDelegate", new ComputeTheTargetsDelegate(computation, rules));
        Mocks.register("weighUpTheTargetsDelegate", new WeighUpTheTargetsDelegate(computation, rules));
        Mocks.register("noteTheFindingsDelegate", new NoteTheFindingsDelegate(computation, desk, verdicts, sheet));
        Mocks.register("readTheReviewDelegate", new ReadTheReviewDelegate(review, callers));
        Mocks.register("askTheTeamsDelegate", new AskTheTeamsDelegate(allocations, teamProcess));
        Mocks.register("addUpTheAgreementsDelegate", new AddUpTheAgreementsDelegate(approval, computation, rules));
        Mocks.register(
                "prepareTheApprovalDelegate", new PrepareTheApprovalDelegate(computation, desk, sheet, verdicts));
        Mocks.register("readTheApprovalDelegate", new ReadTheApprovalDelegate(approval, callers));
        Mocks.register("publishTheTargetsDelegate", new PublishTheTargetsDelegate(publication, SETTINGS));
        Mocks.register("announceTheTargetsDelegate", new AnnounceTheTargetsDelegate(acknowledgements, acknowledgement));
        Mocks.register("closeTheQuarterDelegate", new CloseTheQuarterDelegate(closing, results, missed, json));
        Mocks.register("takeOpenTasksBackDelegate", new TakeOpenTasksBackDelegate(withdrawals));
    }

    @BeforeEach
    void expectACycle() {
        given(cycle.id()).willReturn(id);
        given(cycle.quarter()).willReturn(FiscalQuarter.of("2026-Q1"));
        given(cycle.requester()).willReturn("olivia");
        given(cycle.currency()).willReturn("USD");
        given(cycle.growthPercent()).willReturn(new BigDecimal("20"));
        given(cycle.overAssignmentPercent()).willReturn(new BigDecimal("15"));
        given(desk.open(eq(operations), any(), anyString())).willReturn(cycle);
        given(desk.attach(eq(id), anyString())).willReturn(Optional.of(cycle));
        given(desk.get(id)).willReturn(cycle);
        given(computation.weighUp(eq(id), any())).willReturn(new Realism(4, 5, new BigDecimal("75")));
        given(approval.gapPercent(id)).willReturn(new BigDecimal("7.5"));
        given(figures.totals(id))
                .willReturn(new CycleFigures.Totals(
                        5, 4, 1, 0, new BigDecimal("980"), new BigDecimal("1000"), new BigDecimal("925")));
        given(callers.of("olivia")).willReturn(operations);
        given(callers.current()).willReturn(operations);
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void fromTheOpeningInTasklistToTheApproval() {
        var process = openedInTasklist(FRAME);
        proceed();
        assertThat(process).isWaitingAt("userTask_reviewTheTargets").task().hasCandidateGroup("sales-ops");

        complete(task(), Map.of("answer", "ASK_MANAGERS"));
        proceed();
        assertThat(process).isWaitingAt("event_teamsAgreed");

        teamsAgreed();
        assertThat(process).isWaitingAt("userTask_approveTheTargets").task().hasCandidateGroup("leadership");

        given(callers.current()).willReturn(leader);
        complete(task(), Map.of("answer", "APPROVE", "belowPlanReason", "The market."));

        assertThat(process).hasPassed("gateway_targetsApproved").hasNotPassed("gateway_backToOperations");
        verify(desk)
                .open(
                        eq(operations),
                        argThat((CycleRequest request) -> request.quarter().equals(FiscalQuarter.of("2026-Q1"))
                                && request.growthPercent().compareTo(new BigDecimal("20")) == 0
                                && request.overAssignmentPercent().compareTo(new BigDecimal("15")) == 0),
                        eq(process.getId()));
        verify(desk).planDeadlines(eq(id), argThat(rules -> rules.size() == Deadline.values().length));
        verify(allocations).nextToAsk(id, true, CHUNK);
        verify(approval).approve(id, leader, "The market.");
    }

    @Test
    void takesTheDeadlinesOfTheForm() {
        var process = openedInTasklist(with(FRAME, "allocationUntil", "2026-01-10", "agreementUntil", ""));

        assertThat(process).isWaitingAt("businessRuleTask_planTheDeadlines");
        verify(desk)
                .open(
                        eq(operations),
                        argThat((CycleRequest request) -> request.deadlines()
                                .days()
                                .equals(Map.of(Deadline.ALLOCATION, LocalDate.of(2026, 1, 10)))),
                        anyString());
    }

    @Test
    void takesOverACycleThatWasOpenedOverTheApi() {
        var process = openedOverTheApi();
        proceed();

        assertThat(process).isWaitingAt("userTask_reviewTheTargets");
        verify(desk).attach(id, process.getId());
        verify(desk, never()).open(any(), any(), anyString());
    }

    @Test
    void noInstanceIsLeftOfACycleThatCannotBeOpened() {
        given(desk.open(eq(operations), any(), anyString()))
                .willThrow(new Conflict("There is a target cycle of 2026-Q1 already."));

        assertThatThrownBy(() -> openedInTasklist(FRAME)).hasMessageContaining("2026-Q1 already");

        org.assertj.core.api.Assertions.assertThat(
                        runtimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void nobodyTakesOverTheCycleOfAnotherInstance() {
        given(desk.attach(eq(id), anyString())).willReturn(Optional.empty());

        assertThatThrownBy(this::openedOverTheApi).hasMessageContaining("by its quarter alone");
    }

    @Test
    void computesAgainWhenOperationsChangeTheFrame() {
        var process = inReview();

        complete(task(), Map.of("answer", "CHANGE_FRAME", "newGrowthPercent", 12.5, "newOverAssignmentPercent", 5));
        proceed();

        assertThat(process).isWaitingAt("userTask_reviewTheTargets");
        verify(review).changeFrame(id, new BigDecimal("12.5"), new BigDecimal("5"));
        verify(computation, times(2)).compute(eq(id), any());
    }

    @Test
    void weighsUpAgainWhenOperationsChangeASeller() {
        var process = inReview();

        complete(
                task(),
                Map.of("answer", "CHANGE_SELLER", "changedSeller", " anna ", "changedNumber", 300, "rest", "KEEP"));
        proceed();

        assertThat(process).isWaitingAt("userTask_reviewTheTargets");
        verify(review).changeSellers(id, operations, Map.of("anna", new BigDecimal("300")), Rest.KEEP);
        verify(computation).compute(eq(id), any());
        verify(computation, times(2)).weighUp(eq(id), any());
    }

    @Test
    void aChangeThatCannotBeMadeLeavesTheReviewOpen() {
        willThrow(new InvalidInput("sellerId", "there is no seller 'anna' in this cycle"))
                .given(review)
                .changeSellers(any(), any(), any(), any());
        var process = inReview();

        var change = Map.<String, Object>of(
                "answer", "CHANGE_SELLER", "changedSeller", "anna", "changedNumber", 300, "rest", "REDISTRIBUTE");
        assertThatThrownBy(() -> complete(task(), change)).hasMessageContaining("no seller 'anna'");

        assertThat(process).isWaitingAt("userTask_reviewTheTargets");
    }

    @Test
    void asksManyTeamsInPartsAndWaitsForNobodyWhoAgreedMeanwhile() {
        Allocations.Ask ask = mock();
        given(allocations.nextToAsk(id, false, CHUNK))
                .willReturn(nCopies(CHUNK, ask))
                .willReturn(nCopies(3, ask));
        given(allocations.allAgreed(id)).willReturn(true);
        var process = inReview();

        complete(task(), Map.of("answer", "ASK_SELLERS"));
        execute(job());
        assertThat(process).isWaitingAt("serviceTask_askTheTeams");
        proceed();

        assertThat(process).isWaitingAt("userTask_approveTheTargets").hasNotPassed("event_teamsAgreed");
        verify(teamProcess, times(CHUNK + 3)).start(ask);
    }

    @Test
    void leadershipReadsTheVerdictsOnRealismAndGap() {
        inApproval();

        verify(computation, times(2))
                .note(
                        eq(id),
                        argThat((Finding finding) -> finding.code().equals(Finding.REALISM)
                                && finding.text().contains("75 %")));
        verify(computation)
                .note(
                        eq(id),
                        argThat((Finding finding) -> finding.code().equals(Finding.BOTTOM_UP_GAP)
                                && finding.text().contains("7.5 %")));
    }

    @Test
    void anApprovalThatDoesNotCountLeavesTheTaskOpen() {
        willThrow(new InvalidInput("belowPlanReason", "please say why that is right"))
                .given(approval)
                .approve(id, leader, null);
        var process = inApproval();

        assertThatThrownBy(() -> complete(task(), Map.of("answer", "APPROVE"))).hasMessageContaining("please say why");

        assertThat(process).isWaitingAt("userTask_approveTheTargets");
    }

    @Test
    void operationsReviewWhatIsSentBackToThem() {
        var process = inApproval();

        sendBack("OPERATIONS");
        proceed();

        assertThat(process).isWaitingAt("userTask_reviewTheTargets");
        verify(approval).sendBack(id, leader, Level.OPERATIONS, null, "Too steep.");
        verify(computation).compute(eq(id), any());
    }

    @Test
    void onlyTheTeamThatIsSentBackIsAskedAgain() {
        var process = inApproval();

        sendBack("TEAM", "sendBackTeam", "team-north");
        proceed();

        assertThat(process).isWaitingAt("event_teamsAgreed");
        verify(approval).sendBack(id, leader, Level.TEAM, "team-north", "Too steep.");
        teamsAgreed();
        assertThat(process).isWaitingAt("userTask_approveTheTargets");
    }

    @Test
    void onlyTheSellerWhoIsSentBackIsAskedAgain() {
        var process = inApproval();

        sendBack("SELLER", "sendBackSeller", "anna");
        proceed();

        assertThat(process).isWaitingAt("event_teamsAgreed");
        verify(approval).sendBack(id, leader, Level.SELLER, "anna", "Too steep.");
    }

    @Test
    void takesOpenTasksBackInPartsWhenTheCycleIsWithdrawn() {
        given(withdrawals.takeBack(id, CHUNK)).willReturn(CHUNK, CHUNK, 7);
        var process = inReview();
        complete(task(), Map.of("answer", "ASK_MANAGERS"));
        proceed();
        assertThat(process).isWaitingAt("event_teamsAgreed");

        runtimeService().correlateMessage("TargetCycleWithdrawn", id.toString());
        proceed();

        assertThat(process).isEnded().hasPassed("endEvent_cycleEnded");
        verify(withdrawals, times(3)).takeBack(eq(id), anyInt());
    }

    @Test
    void aWithdrawalEndsTheReviewWithoutReadingIt() {
        var process = inReview();

        runtimeService().correlateMessage("TargetCycleWithdrawn", id.toString());
        proceed();

        assertThat(process).isEnded().hasPassed("endEvent_cycleEnded");
        verify(allocations, never()).nextToAsk(any(), anyBoolean(), anyInt());
    }

    @Test
    void aWithdrawalEndsTheApprovalWithoutReadingIt() {
        var process = inApproval();

        runtimeService().correlateMessage("TargetCycleWithdrawn", id.toString());
        proceed();

        assertThat(process).isEnded().hasPassed("endEvent_cycleEnded");
        verify(approval, never()).approve(any(), any(), any());
    }

    @Test
    void tellsManySellersInPartsAndClosesTheQuarterOnceItIsOver() {
        Acknowledgements.Ask ask = mock();
        QuarterResults.Ask toExplain = mock();
        given(publication.publish(id)).willReturn(Instant.parse("2026-04-01T00:00:00Z"));
        given(acknowledgements.nextToTell(id, CHUNK))
                .willReturn(nCopies(CHUNK, ask))
                .willReturn(nCopies(3, ask));
        given(closing.close(eq(id), any())).willReturn(true);
        given(results.toExplain(id)).willReturn(List.of(toExplain));
        var process = inApproval();

        complete(task(), Map.of("answer", "APPROVE"));
        while (jobQuery().messages().count() > 0) {
            execute(job());
        }
        assertThat(process).isWaitingAt("event_quarterOver");
        verify(acknowledgement, times(CHUNK + 3)).start(ask);
        verify(closing, never()).close(any(), any());

        proceed();
        assertThat(process).isEnded().hasPassed("endEvent_quarterClosed");
        verify(publication).publish(id);
        verify(closing).close(eq(id), argThat(rates -> !rates.isEmpty()));
        verify(missed).start(toExplain);
    }

    private ProcessInstance openedInTasklist(Map<String, Object> frame) {
        var identity = ENGINE.getProcessEngine().getIdentityService();
        identity.setAuthenticatedUserId("olivia");
        try {
            return started(runtimeService().startProcessInstanceByKey(TargetSettingProcess.KEY, frame));
        } finally {
            identity.clearAuthentication();
        }
    }

    private ProcessInstance openedOverTheApi() {
        return started(runtimeService().startProcessInstanceByKey(TargetSettingProcess.KEY, id.toString(), FRAME));
    }

    private static ProcessInstance started(ProcessInstance process) {
        assertThat(process).isStarted();
        return process;
    }

    private ProcessInstance inReview() {
        var process = openedOverTheApi();
        proceed();
        return process;
    }

    private ProcessInstance inApproval() {
        var process = inReview();
        complete(task(), Map.of("answer", "ASK_MANAGERS"));
        proceed();
        teamsAgreed();
        given(callers.current()).willReturn(leader);
        assertThat(process).isWaitingAt("userTask_approveTheTargets");
        return process;
    }

    private void teamsAgreed() {
        runtimeService().correlateMessage("TeamsAgreed", id.toString());
        proceed();
    }

    private static void sendBack(String level, String... whom) {
        complete(
                task(), with(Map.of("answer", "SEND_BACK", "sendBackTo", level, "sendBackReason", "Too steep."), whom));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String... more) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Until people are asked, or a message is. */
    private static void proceed() {
        while (jobQuery().count() > 0) {
            execute(job());
        }
    }
}
