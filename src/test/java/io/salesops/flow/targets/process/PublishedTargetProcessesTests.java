package io.salesops.flow.targets.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.AppealId;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetChangeId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.Acknowledgements;
import io.salesops.flow.targets.domain.Appeals;
import io.salesops.flow.targets.domain.Appeals.Plea;
import io.salesops.flow.targets.domain.ChangeApprovers;
import io.salesops.flow.targets.domain.ChangeApprovers.Approver;
import io.salesops.flow.targets.domain.QuarterResults;
import io.salesops.flow.targets.domain.TargetAppeal.Status;
import io.salesops.flow.targets.domain.TargetChange;
import io.salesops.flow.targets.domain.TargetChanges;
import io.salesops.flow.targets.domain.TargetChanges.Proposal;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through the models that follow the publication. */
@Deployment(
        resources = {
            "processes/target-acknowledgement.bpmn",
            "processes/target-appeal.bpmn",
            "processes/target-appeal-filing.bpmn",
            "processes/target-change.bpmn",
            "processes/missed-target-explanation.bpmn",
            "processes/find-target-change-approver.dmn"
        })
class PublishedTargetProcessesTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Date LATER = Date.from(Instant.parse("2099-01-01T00:00:00Z"));
    private static final Map<String, Object> PLEA =
            Map.of("proposal", 500, "reasonCode", "TERRITORY", "evidence", "Two clients moved.");

    private final Acknowledgements acknowledgements = mock();
    private final Appeals appeals = mock();
    private final TargetChanges changes = mock();
    private final ChangeApprovers approvers = mock();
    private final QuarterResults results = mock();
    private final NumberSheet sheet = mock();
    private final Callers callers = mock();
    private final Caller caller = new Caller("anna", Set.of());
    private final SellerTargetId target = SellerTargetId.next();
    private final AppealId appeal = AppealId.next();
    private final TargetChangeId change = TargetChangeId.next();
    private final TeamTargetId team = TeamTargetId.next();
    private final Published published = new Published(
            "anna", "Anna", "team-one", "One", "US", new BigDecimal(552), null, LocalDate.parse("2026-01-01"), 1);

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        Mocks.register(
                "recordTheAcknowledgementDelegate",
                new RecordTheAcknowledgementDelegate(acknowledgements, appeals, callers));
        Mocks.register("recordTheMissingAnswerDelegate", new RecordTheMissingAnswerDelegate(acknowledgements));
        Mocks.register("fileTheAppealDelegate", new FileTheAppealDelegate(appeals, callers));
        Mocks.register("prepareTheAppealDelegate", new PrepareTheAppealDelegate(appeals, sheet));
        Mocks.register("recordTheAppealDecisionDelegate", new RecordTheAppealDecisionDelegate(appeals, callers));
        Mocks.register("letThePublishedTargetStandDelegate", new LetThePublishedTargetStandDelegate(appeals));
        Mocks.register("openTheChangeDelegate", new OpenTheChangeDelegate(changes, callers));
        Mocks.register("askTheApproverDelegate", new AskTheApproverDelegate(changes, approvers, sheet));
        Mocks.register("recordTheChangeDecisionDelegate", new RecordTheChangeDecisionDelegate(changes, callers));
        Mocks.register("letTheChangeLapseDelegate", new LetTheChangeLapseDelegate(changes));
        Mocks.register(
                "recordTheExplanationDelegate",
                new RecordTheExplanationDelegate(
                        results, new MissedTargets(mock(), mock(), new ObjectMapper()), callers));
        Mocks.register("recordTheMissingExplanationDelegate", new RecordTheMissingExplanationDelegate(results));
        given(callers.current()).willReturn(caller);
        given(callers.of("anna")).willReturn(caller);
        given(sheet.of(any(Appeals.Hearing.class))).willReturn(Spin.JSON("{}"));
        given(sheet.of(any(Proposal.class))).willReturn(Spin.JSON("{}"));
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void aSellerTakesNote() {
        var instance = asked();

        complete(task(instance), withVariables("answer", "ACKNOWLEDGE"));

        assertThat(instance).hasPassed("endEvent_targetAcknowledged").isEnded();
        verify(acknowledgements).acknowledge(target, caller);
    }

    @Test
    void aSellerAnswersWithAnAppeal() {
        var instance = asked();
        var answer = new HashMap<>(PLEA);
        answer.put("answer", "APPEAL");

        complete(task(instance), answer);

        assertThat(instance).hasPassed("endEvent_targetContested").isEnded();
        verify(appeals).file(target, caller, new Plea(new BigDecimal(500), "TERRITORY", "Two clients moved."));
    }

    @Test
    void silenceIsNoConsent() {
        var instance = asked();

        execute(job("event_acknowledgementOverdue", instance));

        assertThat(instance).hasPassed("endEvent_targetNotAcknowledged").isEnded();
        verify(acknowledgements).recordSilence(target);
    }

    @Test
    void whoLeftNeedNotTakeNote() {
        var instance = asked();

        runtimeService()
                .createMessageCorrelation("TargetTakenBack")
                .processInstanceBusinessKey(target.toString())
                .correlateAll();

        assertThat(instance).hasPassed("endEvent_acknowledgementNotWanted").isEnded();
    }

    @Test
    void anAppealIsFiledFromTasklist() {
        given(appeals.file(any(Caller.class), any(String.class), any())).willReturn(appeal);
        var form = new HashMap<>(PLEA);
        form.put("requester", "anna");
        form.put("quarter", "2026-Q1");

        var instance = runtimeService().startProcessInstanceByKey("target-appeal-filing", form);

        assertThat(instance).hasPassed("endEvent_appealFiled").isEnded();
    }

    @Test
    void leadershipDecidesAnAppeal() {
        var instance = heard();
        assertThat(task(instance)).hasCandidateGroup("leadership");

        complete(
                task(instance),
                withVariables("answer", "OTHER_NUMBER", "decidedNumber", 520, "comment", "Half of it."));

        assertThat(instance).hasPassed("endEvent_appealDecided").isEnded();
        verify(appeals).decide(appeal, caller, Status.OTHER_NUMBER, new BigDecimal(520), "Half of it.");
    }

    @Test
    void thePublishedTargetStandsWhenNobodyDecides() {
        var instance = heard();

        execute(job("event_decisionOverdue", instance));

        assertThat(instance).hasPassed("endEvent_appealNotDecided").isEnded();
        verify(appeals).lapse(appeal);
    }

    @Test
    void aDirectorApprovesFiveOfAHundred() {
        var instance = wanted(524, false);
        verify(approvers).of(any(), eq(Approver.DIRECTOR));

        complete(task(instance), withVariables("answer", "APPROVE", "comment", "Right."));

        assertThat(instance).hasPassed("endEvent_targetChanged").isEnded();
        verify(changes).decide(change, caller, true, "Right.");
    }

    @Test
    void aChangeIsDeclined() {
        var instance = wanted(540, false);
        verify(approvers).of(any(), eq(Approver.SALES_MANAGER));

        complete(task(instance), withVariables("answer", "DECLINE", "comment", "No."));

        assertThat(instance).hasPassed("endEvent_changeDeclined").isEnded();
    }

    @Test
    void aChangeThatNobodyDecidesLapses() {
        var instance = wanted(100, true);
        verify(approvers).of(any(), eq(Approver.LEADERSHIP));

        execute(job("event_decisionOverdue", instance));

        assertThat(instance).hasPassed("endEvent_changeNotDecided").isEnded();
        verify(changes).lapse(change);
    }

    @Test
    void aManagerExplainsMissedTargets() {
        var instance = missed();

        complete(
                task(instance),
                withVariables(
                        "missed",
                        Spin.JSON(
                                "[{\"name\": \"Anna\", \"sellerId\": \"anna\", \"attainment\": \"90 %\", \"reasonCode\": \"PRICE\", \"comment\": \"-\"}]")));

        assertThat(instance).hasPassed("endEvent_missedTargetsExplained").isEnded();
        verify(results).explain(team, caller, List.of(new QuarterResults.Explanation("anna", "PRICE", "-")));
    }

    @Test
    void missedTargetsThatNobodyExplainsSaySo() {
        var instance = missed();

        execute(job("event_explanationOverdue", instance));

        assertThat(instance).hasPassed("endEvent_missedTargetsNotExplained").isEnded();
        verify(results).recordSilence(team);
    }

    private ProcessInstance asked() {
        return runtimeService()
                .startProcessInstanceByMessage(
                        "TargetPublished",
                        target.toString(),
                        Map.of("seller", "anna", "acknowledgementDeadline", LATER));
    }

    private ProcessInstance heard() {
        TargetCycle cycle = cycle();
        given(appeals.hearing(appeal)).willReturn(new Appeals.Hearing(mock(), cycle, published, LATER.toInstant()));
        var instance = runtimeService().startProcessInstanceByMessage("AppealFiled", appeal.toString());
        execute(job(instance));
        return instance;
    }

    private ProcessInstance wanted(int number, boolean companyError) {
        TargetChange wanted = mock();
        given(wanted.id()).willReturn(change);
        given(wanted.companyError()).willReturn(companyError);
        var percent = new BigDecimal(552 - number)
                .multiply(new BigDecimal(100))
                .divide(new BigDecimal(552), 4, RoundingMode.HALF_UP);
        var proposal = new Proposal(
                wanted, cycle(), published, published, Optional.of(percent), companyError, LATER.toInstant());
        given(changes.open(any(), any())).willReturn(proposal);
        given(changes.proposal(change)).willReturn(proposal);
        given(approvers.of(any(), any())).willReturn(new Holder(null, "directors"));
        return runtimeService()
                .startProcessInstanceByKey(
                        "target-change",
                        Map.of(
                                "requester", "anna",
                                "quarter", "2026-Q1",
                                "sellerId", "bert",
                                "newNumber", number,
                                "effectiveFrom", "2026-02-01",
                                "companyError", companyError,
                                "reason", "The territory changed."));
    }

    private static TargetCycle cycle() {
        TargetCycle cycle = mock();
        given(cycle.quarter()).willReturn(FiscalQuarter.of("2026-Q1"));
        return cycle;
    }

    private ProcessInstance missed() {
        return runtimeService()
                .startProcessInstanceByMessage(
                        "TargetsMissed",
                        team.toString(),
                        Map.of(
                                "explainer",
                                "lead",
                                "explainerGroup",
                                JsonList.of(List.of()),
                                "explanationDeadline",
                                LATER));
    }
}
