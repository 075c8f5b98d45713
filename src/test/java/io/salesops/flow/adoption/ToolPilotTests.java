package io.salesops.flow.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.Surveys;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolTrainings;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.identity.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pilots as people see them in Tasklist, with their trainings and surveys. */
@ApplicationTest
class ToolPilotTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    ToolRequests requests;

    @Autowired
    ToolRegister register;

    @Autowired
    Licences licences;

    @Autowired
    ToolTrainings trainings;

    @Autowired
    Surveys surveys;

    @Autowired
    Certificates certificates;

    @Autowired
    Callers callers;

    @Autowired
    TransactionTemplate transaction;

    private PilotScene scene(String... tools) {
        return new PilotScene(http, jdbc, engine, clock, requests, register, tools);
    }

    @Test
    void aPlanWithoutOwnerCohortOrEndIsRefusedWhereItIsWrong() {
        var scene = scene("notes").begun();
        var task = scene.task("userTask_planThePilot");
        var refusal = EngineRest.refused(scene.as("ops")
                .complete(
                        task,
                        scene.plan(
                                "pilotOwner",
                                "nobody",
                                "endDate",
                                scene.today().toString(),
                                "cohort",
                                List.of(Map.of("person", scene.ann), Map.of("person", scene.ann)))));
        assertThat(refusal)
                .contains("pilotOwner: nobody with the id 'nobody' works with us")
                .contains("cohort: must name at least 2 people")
                .contains("cohort[2].person: '%s' is named twice".formatted(scene.ann))
                .contains("endDate: must be after today");
        for (var missing : List.of("pilotOwner", "cohort", "endDate", "minimumPercent", "stopDefinition")) {
            var plan = scene.plan();
            plan.remove(missing);
            assertThat(EngineRest.refused(scene.as("ops").complete(task, plan))).contains(missing);
        }
        assertThat(jdbc.sql("select count(*) from tool_pilot where request_id = :id")
                        .param("id", scene.requestId.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theUsedToolIsRolledOutAndTheOtherOneTakenBack() {
        var scene = scene("notes", "words").running();
        var notes = scene.tool(0);
        var words = scene.tool(1);
        assertThat(scene.status(words)).isEqualTo("PILOT");
        assertThat(licences.current(words.id()))
                .extracting(licence -> licence.userId() + " " + licence.cohort())
                .containsExactly(scene.ann + " PILOT", scene.bob + " PILOT");
        scene.trained(notes, scene.ann, 80).trained(words, scene.ann, 100).trained(words, scene.bob, 80.5);
        assertThat(trainings.trainedShare(words.id(), "PILOT")).isEqualByComparingTo("100");
        assertThat(trainings.trainedShare(notes.id(), "PILOT")).isEqualByComparingTo("50");
        var end = scene.today().plusDays(30);
        scene.used(words, scene.ann, end, 3)
                .used(words, scene.bob, end.minusDays(6), 1)
                .used(notes, scene.ann, end.minusDays(7), 9)
                .used(notes, scene.bob, end, 0);

        scene.over()
                .answers(notes, scene.ann, 4, 4, 2, 3, 1)
                .answers(notes, scene.bob, 3, 1, 4, 4, 4)
                .answers(words, scene.ann, 5, 5, 5, 5, 5)
                .answers(words, scene.bob, 4, 4, 4, 4, 4);

        assertThat(scene.recorded(notes, scene.bob))
                .as("what one person said stays with them")
                .contains("surveyPerson")
                .doesNotContain("awareness", "desire", "knowledge", "ability", "reinforcement", "comment");
        var decide = scene.task("userTask_decideOnThePilot");
        assertThat(scene.taskVariable(decide, "answer")).isEqualTo("ROLL_OUT");
        assertThat(scene.taskVariable(decide, "rolledOutTool"))
                .isEqualTo(words.id().toString());
        assertThat(scene.taskVariable(decide, "pilotEvidence").toString())
                .contains("\"trained\":\"50 %\"", "\"adoption\":\"0 %\"", "Awareness", "\"verdict\":\"Extend\"")
                .contains("\"trained\":\"100 %\"", "\"adoption\":\"100 %\"", "0 of 2", "\"verdict\":\"Roll out\"");
        assertThat(scene.taskVariable(decide, "pilotComments").toString()).doesNotContain(scene.ann);

        scene.complete(
                "ops",
                decide,
                Map.of("answer", "ROLL_OUT", "rolledOutTool", words.id().toString(), "reason", "It is used"));

        assertThat(scene.ends()).containsExactly("endEvent_rollOutAgreed");
        assertThat(scene.pilotVariable("toolId")).isEqualTo(words.id().toString());
        assertThat(scene.pilotVariable("rollOutDecided")).isEqualTo(true);
        assertThat(scene.decisions()).containsExactly("PILOT ROLL_OUT ops");
        assertThat(scene.status(notes)).isEqualTo("DECLINED");
        assertThat(scene.status(words)).isEqualTo("PILOT");
        assertThat(certificates.isRetired(notes.key())).isTrue();
        assertThat(certificates.isRetired(words.key())).isFalse();
        assertThat(scene.trainingEnds(notes, scene.bob)).containsExactly("endEvent_trainingNotNeeded");
    }

    @Test
    void aPilotIsExtendedOnce() {
        var scene = scene("notes").running().over();
        var notes = scene.tool(0);
        scene.answers(notes, scene.ann, 4, 4, 4, 4, 4).answers(notes, scene.bob, 4, 4, 4, 4, 4);
        var decide = scene.task("userTask_decideOnThePilot");
        assertThat(scene.taskVariable(decide, "answer")).isEqualTo("EXTEND");
        var extension = Map.<String, Object>of(
                "answer", "EXTEND", "newEndDate", scene.today().plusDays(60).toString(), "reason", "Not trained");
        var past = new HashMap<>(extension);
        past.put("newEndDate", scene.today().toString());
        assertThat(EngineRest.refused(scene.as("ops").complete(decide, past)))
                .contains("newEndDate: must be after today");
        scene.goOff(scene.training(notes, scene.ann), "event_resultMissing")
                .complete("ops", decide, extension)
                .awaitAt("event_pilotOver");
        assertThat(trained(notes))
                .containsExactlyInAnyOrder(
                        "PILOT MISSED", "PILOT TAKEN_BACK", "PILOT_AGAIN PLANNED", "PILOT_AGAIN PLANNED");
        scene.over();
        scene.answers(notes, scene.ann, 4, 4, 4, 4, 4).answers(notes, scene.bob, 4, 4, 4, 4, 4);

        var again = scene.task("userTask_decideOnThePilot");
        assertThat(scene.taskVariable(again, "answer")).isEqualTo("STOP");
        assertThat(EngineRest.refused(scene.as("ops").complete(again, extension)))
                .contains("answer: the pilot was extended before");
        scene.complete("ops", again, Map.of("answer", "STOP", "reason", "Nobody has time"));

        assertThat(scene.ends()).containsExactly("endEvent_pilotStopped");
        assertThat(trained(notes)).doesNotContain("PILOT_AGAIN PLANNED");
        assertThat(scene.decisions()).containsExactly("PILOT EXTEND ops", "PILOT STOP ops");
        assertThat(scene.status(notes)).isEqualTo("DECLINED");
    }

    /** As {@code cohort state}. */
    private List<String> trained(Tool tool) {
        return jdbc.sql("select cohort || ' ' || state from tool_training where tool_id = :tool")
                .param("tool", tool.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void silenceEverywhereStopsThePilot() {
        var scene = scene("notes").running().over();
        var notes = scene.tool(0);
        scene.goOff(scene.survey(notes, scene.ann), "event_personSilent");
        assertThat(scene.surveyEnds(notes, scene.ann)).containsExactly("endEvent_surveyUnanswered");
        scene.goOff("event_timeToAnswerOver");
        scene.task("userTask_decideOnThePilot");
        assertThat(scene.surveyEnds(notes, scene.bob)).containsExactly("endEvent_surveyNotNeeded");
        var result = surveys.result(notes.id(), "PILOT");
        assertThat(result.silentShare()).isEqualByComparingTo("100");
        assertThat(result.barrier()).isEmpty();

        scene.askedBy("ops");
        assertThat(EngineRest.refused(scene.as("ops")
                        .complete(
                                scene.task("userTask_decideOnThePilot"),
                                Map.of(
                                        "answer",
                                        "ROLL_OUT",
                                        "rolledOutTool",
                                        notes.id().toString(),
                                        "reason",
                                        "I want it"))))
                .contains("Nobody decides their own request");

        scene.goOff("event_nobodyDecides");

        assertThat(scene.ends()).containsExactly("endEvent_pilotStopped");
        assertThat(scene.decisions()).containsExactly("PILOT STOP nobody");
        assertThat(certificates.isRetired(notes.key())).isTrue();
    }

    @Test
    void aPilotThatNobodyPlansDoesNotTakePlace() {
        var scene = scene("notes").begun().goOff("event_nobodyPlans");

        assertThat(scene.ends()).containsExactly("endEvent_pilotStopped");
        assertThat(scene.decisions()).containsExactly("PILOT NOT_PLANNED nobody");
        assertThat(scene.pilotVariable("rollOutDecided")).isEqualTo(false);
        assertThat(licences.current(scene.tool(0).id())).isEmpty();
    }

    /** The second answer comes while the first one is not committed yet: neither sees that it is the last. */
    @Test
    void theLastAnswersAtOnceWakeThePilot() {
        var scene = scene("notes").running().over();
        var notes = scene.tool(0);
        var second = transaction.execute(status -> {
            surveys.silent(SurveyId.of(scene.survey(notes, scene.ann)));
            var other = CompletableFuture.runAsync(() -> surveys.silent(SurveyId.of(scene.survey(notes, scene.bob))));
            await().atMost(Duration.ofSeconds(20)).until(() -> other.isDone() || somebodyWaitsForALock());
            return other;
        });
        second.join();

        scene.task("userTask_decideOnThePilot");
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void twoFailuresBringInTheCoachAndThePassMarkCertifies() {
        var scene = scene("notes").running();
        var notes = scene.tool(0);
        var training = scene.training(notes, scene.ann);
        scene.trained(notes, scene.ann, 79.99).trained(notes, scene.ann, 0);
        var coach = scene.task(training, "userTask_coachTheToolUser");
        assertThat(scene.taskVariable(coach, "attempts").toString()).contains("79.99 %");
        scene.complete("trainer", coach, Map.of("coaching", "The basics")).trained(notes, scene.ann, 80);

        assertThat(scene.trainingEnds(notes, scene.ann)).containsExactly("endEvent_personCertified");
        assertThat(certificates.find(scene.ann, notes.key())).hasValue(new BigDecimal("80.00"));
        assertThat(trainings.isSettled(scene.requestId, "PILOT")).isFalse();
    }

    @Test
    void aTrainingEndsAtItsDeadlineWhoeverIsSilent() {
        var scene = scene("notes").running();
        var notes = scene.tool(0);
        scene.trained(notes, scene.ann, 10).trained(notes, scene.ann, 20);
        scene.goOff(scene.training(notes, scene.ann), "event_coachSilent")
                .goOff(scene.training(notes, scene.bob), "event_resultMissing");

        assertThat(scene.trainingEnds(notes, scene.ann)).containsExactly("endEvent_trainingMissed");
        assertThat(scene.trainingEnds(notes, scene.bob)).containsExactly("endEvent_trainingMissed");
        assertThat(trainings.isSettled(scene.requestId, "PILOT")).isTrue();
        assertThat(trainings.trainedShare(notes.id(), "PILOT")).isZero();
    }

    @Test
    void aCertificateFromElsewhereNeedsNoTraining() {
        var scene = scene("notes");
        var notes = scene.tool(0);
        certificates.earn(scene.ann, notes.key(), BigDecimal.TEN);
        scene.running();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(scene.training(notes, scene.ann))
                        .count())
                .isZero();

        certificates.earn(scene.bob, notes.key(), BigDecimal.TEN);

        assertThat(scene.trainingEnds(notes, scene.bob)).containsExactly("endEvent_trainingNotNeeded");
        assertThat(trainings.isSettled(scene.requestId, "PILOT")).isTrue();
        assertThat(trainings.trainedShare(notes.id(), "PILOT")).isEqualByComparingTo("100");
    }

    @Test
    void aWithdrawnRequestAsksAndTrainsNobody() {
        var scene = scene("notes").running().over();
        var notes = scene.tool(0);

        requests.withdraw(callers.of("ops"), scene.requestId, "Not needed");

        assertThat(scene.surveyEnds(notes, scene.ann)).containsExactly("endEvent_surveyNotNeeded");
        assertThat(scene.trainingEnds(notes, scene.bob)).containsExactly("endEvent_trainingNotNeeded");
        assertThat(surveys.result(notes.id(), "PILOT").asked()).isZero();
    }

    @ParameterizedTest(name = "trained {0}, adoption {1} of {2}, silent {3}, extended {4}: {5}")
    @CsvSource({
        "89.99, 100, 60, 0, false, EXTEND",
        "89.99, 100, 60, 0, true, STOP",
        "90, 60, 60, 0, false, ROLL_OUT",
        "90, 60, 60, 50, true, ROLL_OUT",
        "90, 59.99, 60, 0, false, STOP",
        "100, 80, 60, 50.01, false, EXTEND",
        "100, 80, 60, 100, true, STOP",
        "100, 10, 60, 100, false, STOP",
    })
    void theDeployedTableJudgesUsageOnceTheCohortIsTrained(
            double trained, double adoption, double minimum, double silent, boolean extended, String verdict) {
        var answer = EngineRest.as(http, "ops")
                .post(
                        "/decision-definition/key/judge-pilot/evaluate",
                        Map.of(
                                "variables",
                                Map.of(
                                        "trainedShare", EngineRest.variable(trained),
                                        "adoptionPercent", EngineRest.variable(adoption),
                                        "minimumPercent", EngineRest.variable(minimum),
                                        "silentShare", EngineRest.variable(silent),
                                        "extendedBefore", EngineRest.variable(extended))));
        EngineRest.accepted(answer);
        assertThat(EngineRest.json(answer.getBody()).at("/0/verdict/value").asText())
                .isEqualTo(verdict);
        assertThat(EngineRest.json(answer.getBody()).at("/0/reason/value").asText())
                .isNotBlank();
    }
}
