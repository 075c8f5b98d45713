package io.salesops.flow.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.adoption.domain.Contracts;
import io.salesops.flow.adoption.domain.Help;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.Measurements;
import io.salesops.flow.adoption.domain.ToolDossiers;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.platform.identity.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Roll-outs and measurements as people see them in Tasklist. */
@ApplicationTest
class ToolRollOutTests {

    private static final String ROLL_OUT = "tool-roll-out";
    private static final String MEASUREMENT = "tool-measurement";

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
    Certificates certificates;

    @Autowired
    EffectLedger effects;

    @Autowired
    Contracts contracts;

    @Autowired
    Measurements measurements;

    @Autowired
    ToolDossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ConfigurableApplicationContext context;

    private RollOutScene scene() {
        return new RollOutScene(
                http, jdbc, engine, new PilotScene(http, jdbc, engine, clock, requests, register, "notes"));
    }

    @Test
    void aPlanIsRefusedWhereItIsWrong() {
        var scene = scene().begun(ROLL_OUT);
        var today = scene.today();
        var plan = new HashMap<>(scene.waves(
                scene.row(1, scene.north, today.plusDays(9)),
                scene.row(3, scene.north, today.plusDays(9)),
                scene.row(1, scene.south, today.minusDays(1))));
        plan.put("sponsor", "nobody");
        assertThat(scene.refused("ops", "userTask_planTheWaves", plan))
                .contains("sponsor: nobody with the id 'nobody' works with us")
                .contains("waves: there is a wave 3, but no wave 2")
                .contains("waves[2].team: '%s' is in a wave already".formatted(scene.north))
                .contains("waves[2].goLive: must be after %s, when wave 1 goes live".formatted(today.plusDays(9)))
                .contains("waves[3].goLive: must not be in the past");
        assertThat(scene.refused(
                        "ops",
                        "userTask_planTheWaves",
                        scene.waves(
                                scene.row(1, scene.north, today.plusDays(9)),
                                scene.row(1, scene.south, today.plusDays(8)))))
                .contains("waves[2].goLive: must be %s, as for the rest of wave 1".formatted(today.plusDays(9)));
        assertThat(scene.pilot.decisions()).isEmpty();
    }

    @Test
    void theNextWaveBeginsWhenTheLastOneIsTrainedAndLive() {
        var scene = scene().begun(ROLL_OUT);
        var pilot = scene.pilot;
        var later = scene.today().plusDays(20);
        scene.complete(
                "ops",
                "userTask_planTheWaves",
                scene.waves(scene.row(1, scene.north, scene.today()), scene.row(2, scene.south, later)));
        assertThat(scene.shown("userTask_announceTheTool", "waveTeams")).isNotBlank();
        scene.announced().awaitAt("gateway_trainingOrDeadline");

        assertThat(pilot.status(scene.tool)).isEqualTo("ROLLING_OUT");
        assertThat(licences.current(scene.tool.id()))
                .extracting(licence -> licence.userId() + " " + licence.cohort())
                .contains(pilot.ann + " WAVE_1")
                .doesNotContain(scene.dora + " WAVE_1");
        assertThat(scene.told()).hasSize(4).allSatisfy(notice -> assertThat(notice)
                .contains("comes to your team", "It saves us an hour a day", "Lena Lead"));
        assertThat(effects.of(scene.tool.id().toString()))
                .extracting(effect -> effect.kind() + " " + effect.target())
                .contains("TOOL_ANNOUNCEMENT " + pilot.ann, "TOOL_MODULE " + scene.tool.key());

        pilot.trained(scene.tool, pilot.ann, 80)
                .trained(scene.tool, pilot.bob, 90)
                .trained(scene.tool, pilot.cleo, 100);
        certificates.earn(scene.dora, scene.tool.key(), BigDecimal.TEN);
        scene.awaitAt("gateway_trainingOrDeadline");
        certificates.earn(scene.sponsor, scene.tool.key(), BigDecimal.TEN);

        scene.task("userTask_announceTheTool");
        scene.goOff("event_sponsorSilent").goOff("event_goLiveDayCome");

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(scene.variable(ROLL_OUT, "everybodyTrained")).isEqualTo(true);
        assertThat(scene.told())
                .filteredOn(notice -> notice.startsWith(scene.dora))
                .singleElement()
                .asString()
                .contains(
                        "found no time for own words",
                        DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                                .format(later));
        assertThat(pilot.decisions())
                .containsExactly(
                        "WAVES PLANNED ops",
                        "ANNOUNCEMENT BY_SPONSOR " + scene.sponsor,
                        "ANNOUNCEMENT BY_OPERATIONS nobody");
        assertThat(measurements.date(pilot.requestId, 30))
                .isEqualTo(scene.today().plusDays(30));
    }

    @Test
    void aSlowWaveIsTrainedOnceMore() {
        var scene = scene().inOneWave();
        var pilot = scene.pilot;
        pilot.trained(scene.tool, pilot.ann, 80)
                .trained(scene.tool, pilot.bob, 80)
                .trained(scene.tool, pilot.cleo, 80);
        scene.goOff("event_timeToTrainOver");
        assertThat(scene.shown("userTask_decideOnTheSlowWave", "answer")).isEqualTo("WAIT");
        assertThat(scene.shown("userTask_decideOnTheSlowWave", "trainedText")).isEqualTo("60 %");
        scene.complete("ops", "userTask_decideOnTheSlowWave", Map.of("answer", "WAIT", "reason", "Holidays"))
                .goOff("event_timeToTrainOver");
        assertThat(scene.shown("userTask_decideOnTheSlowWave", "answer")).isEqualTo("STOP");
        assertThat(scene.refused(
                        "ops", "userTask_decideOnTheSlowWave", Map.of("answer", "WAIT", "reason", "Still holidays")))
                .contains("answer: this wave was waited for before");
        scene.complete("ops", "userTask_decideOnTheSlowWave", Map.of("answer", "GO_ON", "reason", "Enough for us"));

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(pilot.decisions()).contains("WAVE WAIT ops", "WAVE GO_ON ops");
    }

    @Test
    void aWaveThatIsTrainedAfterAllGoesLiveWithoutADecision() {
        var scene = scene().inOneWave();
        var pilot = scene.pilot;
        scene.goOff("event_timeToTrainOver").task("userTask_decideOnTheSlowWave");

        people(scene).forEach(person -> certificates.earn(person, scene.tool.key(), BigDecimal.TEN));

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(pilot.decisions()).noneMatch(decision -> decision.startsWith("WAVE "));
    }

    /** The certificate came past the application, so that nothing woke the wave. */
    @Test
    void silenceFollowsTheTableByTheShareOfThatDay() {
        var scene = scene().inOneWave().goOff("event_timeToTrainOver");
        assertThat(scene.shown("userTask_decideOnTheSlowWave", "answer")).isEqualTo("WAIT");
        people(scene).forEach(person -> jdbc.sql("""
                        insert into certificate (user_id, module, score, given_on) values (:user, :module, 80, current_date)""")
                .param("user", person)
                .param("module", scene.tool.key())
                .update());

        scene.goOff("event_nobodyDecidesOnTheWave");

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(scene.pilot.decisions()).contains("WAVE GO_ON nobody");
    }

    @Test
    void whoeverWasMissedIsTrainedAgainAndWakesTheWave() {
        var scene = scene().inOneWave();
        var pilot = scene.pilot;
        pilot.trained(scene.tool, pilot.ann, 80)
                .trained(scene.tool, pilot.bob, 80)
                .trained(scene.tool, pilot.cleo, 80);
        certificates.earn(scene.sponsor, scene.tool.key(), BigDecimal.TEN);
        var missed = pilot.training(scene.tool, scene.dora);
        pilot.goOff(missed, "event_resultMissing");
        assertThat(pilot.trainingEnds(scene.tool, scene.dora)).containsExactly("endEvent_trainingMissed");
        scene.goOff("event_timeToTrainOver")
                .goOff("event_nobodyDecidesOnTheWave")
                .awaitAt("gateway_trainingOrDeadline");

        certificates.earn(scene.dora, scene.tool.key(), BigDecimal.TEN);

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(jdbc.sql(
                                "select cohort || ' ' || state from tool_training where tool_id = :tool and user_id = :user")
                        .param("tool", scene.tool.id().value())
                        .param("user", scene.dora)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("WAVE_1 MISSED", "WAVE_1_AGAIN CERTIFIED");
        assertThat(pilot.decisions()).contains("WAVE WAIT nobody");
    }

    @Test
    void whoeverLeavesGivesTheToolBackAndIsNoPartOfTheWave() {
        var scene = scene().inOneWave();
        var pilot = scene.pilot;
        pilot.trained(scene.tool, pilot.ann, 80)
                .trained(scene.tool, pilot.bob, 80)
                .trained(scene.tool, pilot.cleo, 80);
        certificates.earn(scene.sponsor, scene.tool.key(), BigDecimal.TEN);
        pilot.task(pilot.training(scene.tool, scene.dora), "userTask_recordTheToolTraining");

        EngineRest.accepted(pilot.as("hr")
                .start(
                        "leaver-offboarding",
                        Map.of(
                                "leaver",
                                scene.dora,
                                "lastDay",
                                scene.today().minusDays(1).toString())));

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_everybodyTrained");
        assertThat(pilot.trainingEnds(scene.tool, scene.dora)).containsExactly("endEvent_trainingNotNeeded");
        await().atMost(Cases.PATIENCE)
                .untilAsserted(() -> assertThat(licences.held(scene.dora)).isEmpty());
        assertThat(dossiers.of(new Caller("ops", Set.of("sales-ops")), scene.tool.key())
                        .waves())
                .singleElement()
                .satisfies(
                        wave -> assertThat(wave.trainedPercent().orElseThrow()).isEqualByComparingTo("100"));
    }

    @Test
    void silenceEverywhereStopsTheRollOutAndSaysSo() {
        var scene = scene().begun(ROLL_OUT);
        scene.complete("ops", "userTask_planTheWaves", scene.waves(scene.row(1, scene.south, scene.today())))
                .goOff("event_sponsorSilent")
                .goOff("event_timeToTrainOver")
                .goOff("event_nobodyDecidesOnTheWave")
                .goOff("event_timeToTrainOver")
                .goOff("event_nobodyDecidesOnTheWave");

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_rollOutStopped");
        assertThat(scene.variable(ROLL_OUT, "everybodyTrained")).isEqualTo(false);
        assertThat(scene.pilot.status(scene.tool)).isEqualTo("DECLINED");
        assertThat(scene.pilot.decisions())
                .containsExactly(
                        "WAVES PLANNED ops",
                        "ANNOUNCEMENT BY_OPERATIONS nobody",
                        "WAVE WAIT nobody",
                        "WAVE STOP nobody");
        assertThat(openTrainings(scene)).isZero();
    }

    private long openTrainings(RollOutScene scene) {
        return jdbc.sql("select count(*) from tool_training where tool_id = :tool and state = 'PLANNED'")
                .param("tool", scene.tool.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aRollOutThatNobodyPlansDoesNotTakePlace() {
        var scene = scene().begun(ROLL_OUT).goOff("event_nobodyPlansTheWaves");

        assertThat(scene.end(ROLL_OUT)).isEqualTo("endEvent_rollOutStopped");
        assertThat(scene.pilot.decisions()).containsExactly("WAVES NOT_PLANNED nobody");
        assertThat(licences.current(scene.tool.id())).isEmpty();
    }

    @Test
    void aRetiredToolIsNeitherRolledOutNorMeasured() {
        var rolledOut = scene().inOneWave();
        var measured = licensed(scene()).begun(MEASUREMENT).awaitAt("event_surveyDayCome");

        for (var scene : List.of(rolledOut, measured)) {
            transaction.executeWithoutResult(status -> events.publishEvent(new ToolRetired(scene.tool.id())));
        }

        assertThat(rolledOut.end(ROLL_OUT)).isEqualTo("endEvent_rollOutEnded");
        assertThat(rolledOut.variable(ROLL_OUT, "everybodyTrained")).isEqualTo(false);
        assertThat(measured.end(MEASUREMENT)).isEqualTo("endEvent_measurementsEnded");
    }

    @Test
    void whoeverWasToldOfAToolIsToldThatItIsGone() {
        var scene = scene().inOneWave();
        contracts.sign(
                scene.tool.id(),
                new Contract(
                        BigDecimal.TEN,
                        5,
                        scene.today(),
                        scene.today().plusMonths(9),
                        scene.today().plusMonths(12),
                        12));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "tool-undo",
                        scene.tool.id().toString(),
                        Map.of("toolId", scene.tool.id().toString()));

        var contract = scene.pilot.task(scene.tool.id().toString(), "userTask_undoByHand");
        assertThat(scene.told())
                .as("although finance did not end the contract yet")
                .filteredOn(notice -> notice.contains("is retired"))
                .hasSize(5);
        assertThat(effects.of(scene.tool.id().toString()))
                .filteredOn(effect -> !effect.is(Effect.State.UNDONE))
                .extracting(Effect::kind)
                .containsExactly("TOOL_CONTRACT");
        scene.pilot.complete("finance", contract, Map.of("undoneByHand", true, "undoNote", "Notice given"));
        assertThat(scene.end(scene.tool.id().toString(), "tool-undo")).isEqualTo("endEvent_toolTakenBack");
    }

    /** Five people with a licence, so that each is 20 per cent; the last wave went live today. */
    private RollOutScene licensed(RollOutScene scene) {
        for (var person : people(scene)) {
            licences.assign(scene.tool.id(), person, "WAVE_1");
        }
        return scene.liveSince(scene.today());
    }

    private RollOutScene certified(RollOutScene scene) {
        licensed(scene);
        people(scene).forEach(person -> certificates.earn(person, scene.tool.key(), BigDecimal.TEN));
        return scene.begun(MEASUREMENT);
    }

    private static List<String> people(RollOutScene scene) {
        return List.of(scene.pilot.ann, scene.pilot.bob, scene.pilot.cleo, scene.dora, scene.sponsor);
    }

    private static RollOutScene usedBy(RollOutScene scene, int people, int day) {
        return scene.used(
                scene.today().plusDays(day), people(scene).subList(0, people).toArray(String[]::new));
    }

    @Test
    void aUsedToolIsMeasuredThreeTimes() {
        var scene = certified(scene());
        var measuredAt = scene.today().plusDays(31).atStartOfDay(zone()).toInstant();
        assertThat(scene.due("event_surveyDayCome")).isEqualTo(measuredAt.minus(Period.ofDays(10)));
        usedBy(scene, 0, 30).measured();
        usedBy(scene, 4, 60).measured();
        usedBy(scene, 5, 90).measured();

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(scene.pilot.decisions())
                .containsExactly(
                        "MEASURE_30 HEALTH_CHECK judge-adoption",
                        "MEASURE_60 KEEP judge-adoption",
                        "MEASURE_90 KEEP judge-adoption");
        assertThat(measurements.get(scene.pilot.requestId, 60)).satisfies(measurement -> {
            assertThat(measurement.adoptionPercent()).isEqualByComparingTo("80");
            assertThat(measurement.trainedPercent()).isEqualByComparingTo("100");
            assertThat(measurement.stickiness()).hasValue(new BigDecimal("3.33"));
            assertThat(measurement.asked()).isEqualTo(5);
            assertThat(measurement.answered()).isZero();
        });
    }

    /** Engine dates count in the zone of the default region. */
    private ZoneId zone() {
        return ZoneId.of("America/New_York");
    }

    @Test
    void theSameBarrierTwiceGoesToLeadershipAndEveryHelpIsMeasuredAgain() {
        var scene = certified(scene());
        var pilot = scene.pilot;
        scene.measured();
        usedBy(scene, 3, 60).goOff("event_surveyDayCome").awaitAt("event_measuringDayCome");
        scene.answer("knowledge", pilot.ann, pilot.bob)
                .answer("desire", pilot.cleo)
                .goOff("event_measuringDayCome");
        assertThat(scene.shown("userTask_helpThePeople", "answeredText")).isEqualTo("3 of 5");
        assertThat(scene.shown("userTask_helpThePeople", "helpText")).isEqualTo("Train the people once more");
        assertThat(scene.shown("userTask_helpThePeople", "adoptionText")).isEqualTo("60 %");
        assertThat(scene.shown("userTask_helpThePeople", "barrierText")).startsWith("Knowledge");
        assertThat(helps(scene)).containsExactly(new Help("TRAINING", Help.State.OPEN, Optional.of("enablement")));
        scene.complete("trainer", "userTask_helpThePeople", Map.of("reason", "An hour for each team"));

        usedBy(scene, 3, 90).goOff("event_surveyDayCome").awaitAt("event_measuringDayCome");
        scene.answer("knowledge", pilot.ann).goOff("event_measuringDayCome");
        scene.complete(
                "cro",
                "userTask_decideOnTheAdoption",
                Map.of("answer", "HELP", "help", "COACHED_PRACTICE", "helpOwner", "ENABLEMENT", "reason", "Hands on"));
        scene.complete("trainer", "userTask_helpThePeople", Map.of("reason", "Practised with everybody"));
        usedBy(scene, 5, 120).measured();

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(pilot.decisions())
                .containsExactly(
                        "MEASURE_30 HEALTH_CHECK judge-adoption",
                        "MEASURE_60 INTERVENE judge-adoption",
                        "HELP TRAINING trainer",
                        "MEASURE_90 INTERVENE judge-adoption",
                        "ADOPTION HELP cro",
                        "HELP COACHED_PRACTICE trainer",
                        "MEASURE_120 KEEP judge-adoption");
        assertThat(helps(scene))
                .containsExactly(
                        new Help("TRAINING", Help.State.GIVEN, Optional.of("trainer")),
                        new Help("COACHED_PRACTICE", Help.State.GIVEN, Optional.of("trainer")));
    }

    private List<Help> helps(RollOutScene scene) {
        return dossiers.of(new Caller("ops", Set.of("sales-ops")), scene.tool.key()).measurements().stream()
                .flatMap(measured -> measured.help().stream())
                .toList();
    }

    @Test
    void silenceWatchesTheToolAndFinallyAdvisesItsRetirement() {
        var advised = advised();
        var scene = certified(scene());
        scene.measured();
        usedBy(scene, 2, 60).measured().goOff("event_leadershipSilent");
        usedBy(scene, 1, 90).measured();

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(scene.pilot.decisions())
                .containsExactly(
                        "MEASURE_30 HEALTH_CHECK judge-adoption",
                        "MEASURE_60 ESCALATE judge-adoption",
                        "ADOPTION WATCH nobody",
                        "MEASURE_90 REVIEW judge-adoption");
        assertThat(advised).contains(scene.tool.id());
    }

    @Test
    void leadershipHasTheRetirementPrepared() {
        var advised = advised();
        var scene = certified(scene());
        scene.measured();
        usedBy(scene, 2, 60).measured();
        assertThat(scene.shown("userTask_decideOnTheAdoption", "barrierText")).isEqualTo("Nobody answered");
        scene.complete("cro", "userTask_decideOnTheAdoption", Map.of("answer", "RETIRE", "reason", "Nobody wants it"));
        usedBy(scene, 5, 90).measured();

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(scene.pilot.decisions()).contains("ADOPTION RETIRE cro", "MEASURE_90 KEEP judge-adoption");
        assertThat(advised).contains(scene.tool.id());
    }

    private List<ToolId> advised() {
        var advised = new CopyOnWriteArrayList<ToolId>();
        context.addApplicationListener(new ApplicationListener<PayloadApplicationEvent<RetirementAdvised>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<RetirementAdvised> event) {
                advised.add(event.getPayload().toolId());
            }
        });
        return advised;
    }

    @Test
    void theSponsorHelpsWithAwarenessAndSilenceIsNoHelp() {
        var scene = certified(scene());
        scene.measured();
        usedBy(scene, 4, 60).measured();
        usedBy(scene, 3, 90).goOff("event_surveyDayCome").awaitAt("event_measuringDayCome");
        scene.answer("awareness", scene.pilot.ann).goOff("event_measuringDayCome");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(scene.task("userTask_helpThePeople"))
                        .singleResult()
                        .getAssignee())
                .isEqualTo(scene.sponsor);
        scene.goOff("event_nobodyHelps");

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(scene.pilot.decisions()).endsWith("MEASURE_90 INTERVENE judge-adoption", "HELP NOT_GIVEN nobody");
    }

    @Test
    void usageIsNotJudgedBeforeThePeopleAreTrained() {
        var scene = licensed(scene());
        people(scene).subList(0, 4).forEach(person -> certificates.earn(person, scene.tool.key(), BigDecimal.TEN));
        scene.begun(MEASUREMENT);
        for (var day : List.of(30, 60, 90, 120)) {
            usedBy(scene, 1, day).measured();
        }

        assertThat(scene.end(MEASUREMENT)).isEqualTo("endEvent_adoptionMeasured");
        assertThat(scene.pilot.decisions()).hasSize(4).allMatch(decision -> decision.contains("NOT_YET"));
    }

    @ParameterizedTest(name = "day {0}, trained {1}, adoption {2}: {3}")
    @CsvSource({
        "30, 90, 0, HEALTH_CHECK",
        "30, 89.99, 100, NOT_YET",
        "60, 89.99, 100, NOT_YET",
        "60, 90, 80, KEEP",
        "60, 100, 79.99, INTERVENE",
        "60, 100, 60, INTERVENE",
        "60, 100, 59.99, ESCALATE",
        "60, 100, 40, ESCALATE",
        "60, 100, 39.99, REVIEW",
        "90, 90, 80, KEEP",
        "90, 100, 79.99, INTERVENE",
        "90, 100, 60, INTERVENE",
        "90, 100, 59.99, ESCALATE",
        "90, 100, 40, ESCALATE",
        "90, 100, 39.99, REVIEW",
        "90, 89.99, 39.99, NOT_YET",
        "120, 100, 80, KEEP",
        "120, 100, 79.99, ESCALATE",
        "120, 100, 39.99, REVIEW",
    })
    void theDeployedTableJudgesTheAdoption(int day, double trained, double adoption, String verdict) {
        assertThat(evaluated(
                        "judge-adoption",
                        "verdict",
                        "day",
                        day,
                        "trainedPercent",
                        trained,
                        "adoptionPercent",
                        adoption))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "trained {0}, waited before {1}: {2}")
    @CsvSource({"90, false, GO_ON", "90, true, GO_ON", "89.99, false, WAIT", "89.99, true, STOP", "0, false, WAIT"})
    void theDeployedTableJudgesAWave(double trained, boolean extended, String verdict) {
        assertThat(evaluated("judge-wave", "verdict", "trainedShare", trained, "extendedBefore", extended))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "after day {0}, {1}, helped {2}: {3}")
    @CsvSource({
        "0, , false, 30",
        "30, HEALTH_CHECK, false, 60",
        "60, KEEP, false, 90",
        "60, INTERVENE, true, 90",
        "90, KEEP, false,",
        "90, INTERVENE, true, 120",
        "90, INTERVENE, false,",
        "90, NOT_YET, false, 120",
        "120, NOT_YET, false,",
        "120, ESCALATE, true, 150",
        "120, ESCALATE, false,",
    })
    void theDeployedTableMeasuresEveryHelpAgain(
            int day, @Nullable String verdict, boolean helped, @Nullable String next) {
        assertThat(evaluated("find-measuring-day", "nextDay", "day", day, "verdict", verdict, "helpGiven", helped))
                .isEqualTo(next == null ? "null" : next);
    }

    @ParameterizedTest(name = "{0}, same before {1}: {2} by {3}")
    @CsvSource({
        "AWARENESS, false, SPONSOR_MESSAGE, leadership",
        "DESIRE, false, MANAGER_TALK, sales-managers",
        "KNOWLEDGE, false, TRAINING, enablement",
        "ABILITY, false, COACHED_PRACTICE, enablement",
        "REINFORCEMENT, false, RECOGNITION, sales-managers",
        ", false, MANAGER_TALK, sales-managers",
        "AWARENESS, true, LEADERSHIP, leadership",
        "REINFORCEMENT, true, LEADERSHIP, leadership",
    })
    void theDeployedTableAnswersTheBarrier(@Nullable String barrier, boolean before, String answer, String group) {
        assertThat(evaluated("find-intervention", "answer", "barrier", barrier, "sameBefore", before))
                .isEqualTo(answer);
        assertThat(evaluated("find-intervention", "ownerGroup", "barrier", barrier, "sameBefore", before))
                .isEqualTo(group);
    }

    private String evaluated(String table, String output, @Nullable Object... inputs) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < inputs.length; i += 2) {
            var value = new HashMap<String, @Nullable Object>();
            value.put("value", inputs[i + 1]);
            variables.put(String.valueOf(inputs[i]), value);
        }
        var answer = EngineRest.as(http, "ops")
                .post("/decision-definition/key/%s/evaluate".formatted(table), Map.of("variables", variables));
        EngineRest.accepted(answer);
        return EngineRest.json(answer.getBody())
                .at("/0/%s/value".formatted(output))
                .asText();
    }
}
