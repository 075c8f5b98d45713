package io.salesops.flow.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.CheckInAnswer;
import io.salesops.flow.onboarding.domain.CheckInAnswer.Side;
import io.salesops.flow.onboarding.domain.CheckInRows;
import io.salesops.flow.onboarding.domain.CheckIns;
import io.salesops.flow.onboarding.domain.CheckIns.Verdict;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.OnboardingPlan;
import io.salesops.flow.onboarding.domain.OnboardingScore;
import io.salesops.flow.onboarding.domain.Progress;
import io.salesops.flow.onboarding.domain.Rating;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.time.WorkingDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@Deployment(
        resources = {
            "processes/onboarding-check-in.bpmn",
            "processes/limit-check-in.dmn",
            "processes/judge-check-in.dmn"
        })
class OnboardingCheckInProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final String MANAGER = "userTask_answerAsTheManager";
    private static final String HIRE = "userTask_answerAsTheNewHire";
    private static final String SUPPORT = "userTask_supportTheNewHire";
    private static final Instant DAY = Instant.parse("2126-04-01T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2126, 4, 1);
    private static final Instant END_OF_DAY = Instant.parse("2126-04-02T04:00:00Z");
    private static final Instant ANSWERS_DUE = Instant.parse("2126-04-09T04:00:00Z");
    private static final CheckInAnswer GIVEN =
            new CheckInAnswer(Rating.FULLY, Rating.MOSTLY, Rating.PARTLY, "It goes well.", null);

    private final CheckIns checkIns = mock();
    private final OnboardingPlan plan = mock();
    private final HiringDesk desk = mock();
    private final ItemOwners owners = mock();
    private final Callers callers = mock();
    private final WorkingDays workingDays = mock();
    private final OnboardingItemId id = OnboardingItemId.next();

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        var texts = new Texts(messages);
        var checkIn = new OnboardingCheckIn(workingDays, mock());
        Mocks.register("readTheTimeToAnswerDelegate", new ReadTheTimeToAnswerDelegate(plan, desk, checkIn));
        Mocks.register("askTheItemOwnerDelegate", new AskTheItemOwnerDelegate(plan, desk, owners));
        Mocks.register(
                "recordTheAnswerOfTheManagerDelegate",
                new RecordTheAnswerOfTheManagerDelegate(checkIns, checkIn, callers));
        Mocks.register(
                "recordTheAnswerOfTheHireDelegate", new RecordTheAnswerOfTheHireDelegate(checkIns, checkIn, callers));
        Mocks.register(
                "scoreTheCheckInDelegate",
                new ScoreTheCheckInDelegate(
                        checkIns, new CheckInSheet(new ProgressRows(texts), new CheckInRows(texts))));
        Mocks.register(
                "readTheCheckInVerdictDelegate", new ReadTheCheckInVerdictDelegate(checkIns, new ObjectMapper()));
        Mocks.register("recordTheSupportDelegate", new RecordTheSupportDelegate(checkIns, callers));
    }

    @BeforeEach
    void expectAHire() {
        OnboardingItem item = mock();
        NewHire hire = mock();
        var hireId = NewHireId.next();
        given(item.newHireId()).willReturn(hireId);
        given(plan.get(id)).willReturn(item);
        given(desk.get(hireId)).willReturn(hire);
        given(owners.of(item, hire)).willReturn(new Holder("mia", null));
        given(item.due()).willReturn(DUE);
        given(hire.region()).willReturn("US");
        given(workingDays.endOf(DUE, "US")).willReturn(END_OF_DAY);
        given(workingDays.after(END_OF_DAY, 5, "US")).willReturn(ANSWERS_DUE);
        given(callers.current()).willReturn(new Caller("somebody", Set.of()));
        scored("83");
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void bothAnswerUnseenByTheOther() {
        var process = planned();
        assertThat(process).isWaitingAtExactly("event_checkInDay");
        assertThat(job()).hasDueDate(Date.from(DAY));

        execute(job());
        execute(job());
        assertThat(process).isWaitingAtExactly(MANAGER, HIRE);
        assertThat(task(MANAGER)).isAssignedTo("mia").hasDueDate(Date.from(ANSWERS_DUE));
        assertThat(task(HIRE)).isAssignedTo("nina").hasDueDate(Date.from(ANSWERS_DUE));

        answer(MANAGER);
        assertThat(process)
                .isWaitingAt(HIRE)
                .variables()
                .doesNotContainKeys("workRating", "learningRating", "teamRating", "words", "needs", "checkIn");
        answer(HIRE);
        finishJobs(process);

        assertThat(process).isEnded().hasPassed("endEvent_checkInClosed").hasNotPassed(SUPPORT);
        verify(checkIns).answer(id, Side.MANAGER, GIVEN, "somebody");
        verify(checkIns).answer(id, Side.NEW_HIRE, GIVEN, "somebody");
        verify(checkIns).judge(id, Verdict.GREEN, "The score is 80 or more.");
    }

    @Test
    void redBringsSupportByWhoLeadsTheHireNow() {
        scored("59.9");
        given(checkIns.answers(id)).willReturn(Map.of(Side.MANAGER, GIVEN));
        var process = asked();
        given(owners.of(any(), any())).willReturn(new Holder(null, "hr"));
        answer(HIRE);
        answer(MANAGER);
        finishJobs(process);

        assertThat(process).isWaitingAtExactly(SUPPORT);
        assertThat(task()).hasCandidateGroup("hr").isNotAssigned();
        assertThat(variable(process, "checkIn")).contains("59.9", "fully", "It goes well.", "no answer");
        assertThat(variable(process, "checkInReason")).isEqualTo("The score is below 60.");

        complete(task(), Map.of("support", "A week with the mentor"));
        assertThat(process).isEnded().hasPassed("endEvent_newHireSupported");
        verify(checkIns).judge(id, Verdict.RED, "The score is below 60.");
        verify(checkIns).support(id, "A week with the mentor", "somebody");
    }

    @Test
    void silenceOfBothIsNoAnswer() {
        scored(null);
        var process = asked();

        managementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .timers()
                .list()
                .forEach(timer -> {
                    assertThat(timer).hasDueDate(Date.from(ANSWERS_DUE));
                    execute(timer);
                });
        finishJobs(process);

        assertThat(process).isEnded().hasPassed("event_managerSilent", "event_newHireSilent", "endEvent_checkInClosed");
        verify(checkIns, never()).answer(any(), any(), any(), any());
        verify(checkIns).judge(id, Verdict.AMBER, "There is nothing to measure yet.");
    }

    @Test
    void aCheckInThatIsTakenBackAsksNobody() {
        var process = planned();

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_checkInNotNeeded").hasNotPassed(MANAGER, HIRE);
    }

    @Test
    void aCheckInThatIsTakenBackWhileOneIsAskedWaitsForNobody() {
        var process = asked();
        answer(MANAGER);

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_checkInNotNeeded");
        verify(checkIns, never()).score(any());
    }

    @Test
    void supportThatIsTakenBackIsNotRecorded() {
        scored("0");
        var process = asked();
        answer(MANAGER);
        answer(HIRE);
        finishJobs(process);

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_checkInNotNeeded");
        verify(checkIns, never()).support(any(), any(), any());
    }

    private void scored(@Nullable String tasksInTime) {
        var score = new OnboardingScore(tasksInTime == null ? null : new BigDecimal(tasksInTime), null, null, null);
        given(checkIns.score(id)).willReturn(new Progress(score, null, false));
    }

    private ProcessInstance planned() {
        var variables = new HashMap<String, Object>();
        variables.put("checkInDay", Date.from(DAY));
        variables.put("itemReference", "30");
        variables.put("itemOwner", "gone");
        variables.put("itemGroups", null);
        variables.put("hireUser", "nina");
        return runtimeService().startProcessInstanceByMessage("CheckInPlanned", id.toString(), variables);
    }

    private ProcessInstance asked() {
        var process = planned();
        assertThat(process).isWaitingAtExactly("event_checkInDay");
        execute(job());
        execute(job());
        return process;
    }

    private static void answer(String task) {
        complete(
                task(task),
                Map.of(
                        "workRating", "FULLY",
                        "learningRating", "MOSTLY",
                        "teamRating", "PARTLY",
                        "words", "It goes well.",
                        "needs", ""));
    }

    private static void finishJobs(ProcessInstance process) {
        var query = managementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .messages();
        for (var jobs = query.list(); !jobs.isEmpty(); jobs = query.list()) {
            jobs.forEach(job -> managementService().executeJob(job.getId()));
        }
    }

    private void takeBack() {
        runtimeService()
                .createMessageCorrelation("ItemTakenBack")
                .processInstanceBusinessKey(id.toString())
                .correlate();
    }

    private static String variable(ProcessInstance process, String name) {
        return runtimeService().getVariable(process.getId(), name).toString();
    }
}
