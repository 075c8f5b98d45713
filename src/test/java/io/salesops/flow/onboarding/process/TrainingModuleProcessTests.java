package io.salesops.flow.onboarding.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.certification.Attempt;
import io.salesops.flow.certification.PassMark;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.Trainings;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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

@Deployment(resources = {"processes/training-module.bpmn", "processes/judge-training.dmn"})
class TrainingModuleProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Instant DUE = Instant.parse("2026-03-17T04:00:00Z");
    private static final String RESULT = "userTask_recordTheTrainingResult";
    private static final String COACH = "userTask_coachTheNewHire";

    private final Trainings trainings = mock();
    private final Callers callers = mock();
    private final OnboardingItemId id = OnboardingItemId.next();
    private final List<Attempt> attempts = new ArrayList<>();

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        AsApplication asApplication = mock();
        var module = new TrainingModule(taskService(), asApplication, new Texts(messages), new ObjectMapper());
        Mocks.register("readThePassMarkDelegate", new ReadThePassMarkDelegate(module));
        Mocks.register(
                "recordTheTrainingResultDelegate", new RecordTheTrainingResultDelegate(trainings, module, callers));
        Mocks.register("recordTheCoachingDelegate", new RecordTheCoachingDelegate(trainings, module, callers));
    }

    @BeforeEach
    void keepAttempts() {
        given(callers.current()).willReturn(new Caller("tina", Set.of("enablement")));
        given(trainings.of(id)).willReturn(attempts);
        given(trainings.take(eq(id), any(), any(), eq("tina"), any())).willAnswer(call -> {
            BigDecimal score = call.getArgument(1);
            PassMark mark = call.getArgument(4);
            var passed = score.compareTo(mark.passPercent()) >= 0;
            attempts.add(new Attempt(
                    id.value(), attempts.size() + 1, score, passed, call.getArgument(2), "tina", DUE, null));
            return attempts.get(attempts.size() - 1);
        });
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void aResultAtThePassMarkCertifiesTheModule() {
        var process = planned();
        assertThat(process).isWaitingAt(RESULT).variables().containsEntry("passPercent", 80.0);
        assertThat(task()).hasCandidateGroup("enablement").hasDueDate(Date.from(DUE));

        result(80);

        assertThat(process).isEnded().hasPassed("endEvent_moduleCertified").hasNotPassed(COACH);
        verify(trainings).take(id, new BigDecimal("80"), "Well done", "tina", new PassMark(new BigDecimal("80.0"), 2));
    }

    @Test
    void theNextAttemptShowsTheOneBeforeAndBeginsEmpty() {
        var process = planned();

        result(79.99);

        assertThat(process).isWaitingAt(RESULT).hasNotPassed(COACH);
        assertThat(process).variables().containsKey("attempts").doesNotContainKeys("score", "note");
        org.assertj.core.api.Assertions.assertThat(variable(process, "attempts"))
                .contains("\"number\":\"1\"", "80 %", "Well done");
    }

    @Test
    void everySecondFailureBringsInTheCoach() {
        var process = planned();
        result(10);
        result(20);
        assertThat(process).isWaitingAtExactly(COACH);
        assertThat(task()).hasCandidateGroup("enablement");

        complete(task(), Map.of("coaching", "Objections, twice"));
        verify(trainings).coach(id, "Objections, twice", "tina");
        assertThat(process).isWaitingAtExactly(RESULT).variables().doesNotContainKey("coaching");

        result(30);
        assertThat(process).isWaitingAtExactly(RESULT);
        result(40);
        assertThat(process).isWaitingAtExactly(COACH);
        complete(task(), Map.of("coaching", "All of it"));
        result(100);
        assertThat(process).isEnded().hasPassed("endEvent_moduleCertified");
    }

    @Test
    void aTrainingThatIsTakenBackWaitsForNoResult() {
        var process = planned();

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_trainingNotNeeded");
        verify(trainings, never()).take(any(), any(), any(), any(), any());
    }

    @Test
    void aTrainingThatIsTakenBackWaitsForNoCoach() {
        var process = planned();
        result(10);
        result(20);

        takeBack();

        assertThat(process).isEnded().hasPassed("endEvent_trainingNotNeeded");
        verify(trainings, never()).coach(any(), any(), any());
    }

    private void takeBack() {
        runtimeService()
                .createMessageCorrelation("ItemTakenBack")
                .processInstanceBusinessKey(id.toString())
                .correlate();
    }

    private ProcessInstance planned() {
        var process = runtimeService()
                .startProcessInstanceByMessage(
                        "TrainingPlanned",
                        id.toString(),
                        Map.of("itemReference", "product", "itemTitle", "Our products", "itemDue", Date.from(DUE)));
        assertThat(process).isWaitingAtExactly(RESULT);
        return process;
    }

    private void result(Number score) {
        complete(task(), Map.of("score", score, "note", "Well done"));
    }

    private static String variable(ProcessInstance process, String name) {
        return runtimeService().getVariable(process.getId(), name).toString();
    }
}
