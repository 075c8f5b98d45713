package io.salesops.flow.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingMeasure;
import io.salesops.flow.onboarding.domain.OnboardingScore;
import io.salesops.flow.onboarding.domain.Probation;
import io.salesops.flow.onboarding.domain.Probation.Confirmation;
import io.salesops.flow.onboarding.domain.Probation.Stay;
import io.salesops.flow.onboarding.domain.Progress;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.steps.Holder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The last part of the onboarding, from the end of probation on. */
class EndOfProbationProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Instant PROBATION_OVER = Instant.parse("2126-06-02T04:00:00Z");
    private static final Instant EXTENDED = Instant.parse("2126-07-02T04:00:00Z");
    private static final String CONFIRM = "userTask_confirmTheNewHire";
    private static final String EXTEND = "userTask_extendTheProbation";
    private static final String RECOMMEND = "userTask_recommendOnTheProbation";
    private static final String DECIDE = "userTask_decideOnTheProbation";

    private final OnboardingMeasure measure = mock();
    private final Probation probation = mock();
    private final HiringDesk desk = mock();
    private final NewHireOnboarding onboarding = mock();
    private final ItemOwners owners = mock();
    private final Callers callers = mock();
    private final NewHire hire = mock();
    private final NewHireId id = NewHireId.next();
    private @Nullable Deployment deployment;

    @BeforeEach
    void deploy() {
        init(ENGINE.getProcessEngine());
        deployment = repositoryService()
                .createDeployment()
                .addClasspathResource("processes/new-hire-onboarding.bpmn")
                .addClasspathResource("processes/find-yardstick.dmn")
                .addClasspathResource("processes/judge-probation.dmn")
                .addModelInstance("effect-undo.bpmn", nothingToUndo())
                .deploy();
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance nothingToUndo() {
        return Bpmn.createExecutableProcess("effect-undo")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done();
    }

    @BeforeEach
    void wireDelegates() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        var json = new ObjectMapper();
        Mocks.register("measureTheOnboardingDelegate", new MeasureTheOnboardingDelegate(desk, measure));
        Mocks.register(
                "readTheYardstickDelegate",
                new ReadTheYardstickDelegate(measure, new ProgressRows(new Texts(messages)), json));
        Mocks.register("readTheVerdictDelegate", new ReadTheVerdictDelegate(json));
        Mocks.register("askTheManagerDelegate", new AskTheManagerDelegate(desk, owners));
        Mocks.register(
                "recordTheExtensionDelegate", new RecordTheExtensionDelegate(probation, desk, onboarding, callers));
        Mocks.register("recordTheConfirmationDelegate", new RecordTheConfirmationDelegate(probation, callers));
        Mocks.register("recordTheRecommendationDelegate", new RecordTheRecommendationDelegate(probation, callers));
        Mocks.register(
                "recordTheProbationDecisionDelegate", new RecordTheProbationDecisionDelegate(probation, callers));
        Mocks.register("completeTheOnboardingDelegate", new CompleteTheOnboardingDelegate(desk));
    }

    @BeforeEach
    void expectAHire() {
        given(desk.get(id)).willReturn(hire);
        given(owners.manager(hire)).willReturn(new Holder("mia", null));
        given(callers.current()).willReturn(new Caller("somebody", Set.of()));
    }

    @AfterEach
    void clean() {
        if (deployment != null) {
            repositoryService().deleteDeployment(deployment.getId(), true);
        }
        Mocks.reset();
    }

    @Test
    void whoIsCertifiedAndOnTrackIsConfirmedByTheManager() {
        measured("100", "80");
        var process = over("SELLER");

        assertThat(process).isWaitingAtExactly(CONFIRM);
        assertThat(task()).isAssignedTo("mia");
        assertThat(variable(process, "evidence"))
                .contains("Attainment in the ramp", "80 %", "The attainment in the ramp counts, from 80 % on.");
        assertThat(variable(process, "verdictReason")).isEqualTo("Certified and on track.");
        complete(task(), Map.of("confirmation", "CONFIRM"));
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_hireConfirmed");
        verify(probation).confirm(id, Confirmation.CONFIRM, null, "somebody");
        verify(desk).confirm(id);
    }

    @Test
    void aDoubtOfTheManagerIsForLeadershipToDecide() {
        measured("100", "100");
        var process = over("SELLER");
        complete(task(), Map.of("confirmation", "ASK_HR", "confirmationReason", "Not a team player"));
        assertThat(process).isWaitingAtExactly(RECOMMEND);
        assertThat(task()).hasCandidateGroup("hr");
        complete(task(), Map.of("recommendation", "STAYS", "recommendationReason", "Give it time"));
        assertThat(process).isWaitingAtExactly(DECIDE);
        assertThat(task()).hasCandidateGroup("leadership");
        complete(task(), Map.of("probationDecision", "STAYS", "decisionReason", "Agreed"));
        execute(job());

        assertThat(process).isEnded().hasPassed("endEvent_hireConfirmed");
        verify(probation).confirm(id, Confirmation.ASK_HR, "Not a team player", "somebody");
        verify(probation).recommend(id, Stay.STAYS, "Give it time", "somebody");
        verify(probation).decide(id, Stay.STAYS, "Agreed", "somebody");
    }

    @Test
    void probationGoesOnOnceWhereOneOfTheTwoIsMissing() {
        measured("100", "79.99");
        given(onboarding.dates(hire)).willReturn(Map.of("probationOver", Date.from(EXTENDED)));
        willAnswer(call -> given(hire.extended()).willReturn(true))
                .given(probation)
                .extend(any(), anyInt(), any(), any());
        var process = over("SELLER");
        assertThat(process).isWaitingAtExactly(EXTEND).variables().containsEntry("extensionDays", 30);
        assertThat(task()).isAssignedTo("mia");

        complete(task(), Map.of("extensionGoals", "Two more deals"));
        verify(probation).extend(id, 30, "Two more deals", "somebody");
        assertThat(process).isWaitingAtExactly("event_probationOver");
        assertThat(job()).hasDueDate(Date.from(EXTENDED));

        execute(job());
        execute(job());
        assertThat(process).isWaitingAtExactly(RECOMMEND).hasPassed(EXTEND);
        assertThat(variable(process, "verdictReason"))
                .isEqualTo("Probation was extended before, and something is still missing.");
    }

    @Test
    void whoLeavesIsUndone() {
        measured("50", "10");
        var process = over("SELLER");
        complete(task(), Map.of("recommendation", "LEAVES", "recommendationReason", "No progress"));
        complete(task(), Map.of("probationDecision", "LEAVES", "decisionReason", "Agreed"));
        execute(job());

        assertThat(process)
                .isEnded()
                .hasPassed("callActivity_undoTheEndedOnboarding", "endEvent_hireNotConfirmed")
                .hasNotPassed("serviceTask_completeTheOnboarding");
        verify(probation).decide(id, Stay.LEAVES, "Agreed", "somebody");
        verify(desk, never()).confirm(any());
    }

    @Test
    void whoDoesNotSellIsHeldAgainstTheMilestones() {
        measured("100", null);
        assertThat(over("OTHER")).isWaitingAtExactly(CONFIRM);
    }

    @Test
    void whoIsWithdrawnWhileSomebodyDecidesIsUndone() {
        measured("50", "10");
        var process = over("SELLER");

        withdraw();

        assertThat(process).isEnded().hasPassed("endEvent_withdrawalComplete");
        verify(probation, never()).recommend(any(), any(), any(), any());
    }

    @Test
    void nothingOfTheManagerIsRecordedWhenTheHireIsWithdrawn() {
        measured("100", "79");
        over("SELLER");
        withdraw();
        verify(probation, never()).extend(any(), anyInt(), any(), any());
    }

    private void withdraw() {
        runtimeService()
                .createMessageCorrelation("HireWithdrawn")
                .processInstanceBusinessKey(id.toString())
                .correlate();
        execute(job());
    }

    private void measured(String certification, @Nullable String attainment) {
        var score = new OnboardingScore(
                null, new BigDecimal(certification), attainment == null ? null : new BigDecimal(attainment), null);
        given(measure.of(id)).willReturn(new Progress(score, new BigDecimal(100), false));
    }

    /** Probation is over, and the onboarding measured. */
    private ProcessInstance over(String role) {
        var process = runtimeService()
                .createProcessInstanceByKey(NewHireOnboarding.KEY)
                .businessKey(id.toString())
                .startBeforeActivity("event_probationOver")
                .setVariables(Map.of(
                        "newHireId", id.toString(),
                        "newHireName", "Nina New",
                        "hireRole", role,
                        "probationOver", Date.from(PROBATION_OVER),
                        "probationLimits",
                                Variables.objectValue(Map.of("probationDays", 90, "extensionDays", 30))
                                        .serializationDataFormat("application/json")
                                        .create()))
                .execute();
        assertThat(process).isWaitingAtExactly("event_probationOver");
        assertThat(job()).hasDueDate(Date.from(PROBATION_OVER));
        execute(job());
        execute(job());
        return process;
    }

    private static String variable(ProcessInstance process, String name) {
        return runtimeService().getVariable(process.getId(), name).toString();
    }
}
