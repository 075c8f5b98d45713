package io.salesops.flow.adoption;

import static org.awaitility.Awaitility.await;

import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tool that came out of its pilot, two teams to get it, and the ways to lead roll-out and measurements. */
class RollOutScene {

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    final PilotScene pilot;
    final Tool tool;
    final String key;
    final String sponsor;
    final String north;
    final String south;
    final String dora;

    RollOutScene(TestRestTemplate http, JdbcClient jdbc, ProcessEngine engine, PilotScene pilot) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.pilot = pilot;
        this.tool = pilot.tool(0);
        this.key = pilot.requestId.toString();
        var prefix = pilot.ann.replace("ann", "");
        this.sponsor = prefix + "lead";
        this.north = "team-" + prefix + "team";
        this.south = "team-" + prefix + "south";
        this.dora = prefix + "dora";
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                %s,Dora Deft,SELLER,%s,%s,Central
                """.formatted(dora, prefix + "south", sponsor));
    }

    RollOutScene begun(String process) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process,
                        key,
                        Map.of(
                                "toolRequest", key,
                                "toolId", tool.id().toString(),
                                "answerTime", "P14D",
                                "surveyTime", "P10D",
                                "trainTime", "P30D",
                                "interveneTime", "P14D"));
        return this;
    }

    Map<String, Object> waves(Object... rows) {
        return Map.of("sponsor", sponsor, "waves", List.of(rows));
    }

    Map<String, Object> row(int wave, String team, LocalDate goLive) {
        return Map.of("wave", wave, "team", team, "goLive", goLive.toString());
    }

    /** Everybody in one wave that goes live today, announced by its sponsor, and being trained. */
    RollOutScene inOneWave() {
        begun("tool-roll-out");
        complete("ops", "userTask_planTheWaves", waves(row(1, north, today()), row(1, south, today())));
        return announced().awaitAt("gateway_trainingOrDeadline");
    }

    RollOutScene announced() {
        return complete(sponsor, "userTask_announceTheTool", Map.of("announcement", "It saves us an hour a day"));
    }

    /** The last wave went live on that day, and everybody of the northern team holds a licence. */
    RollOutScene liveSince(LocalDate day) {
        jdbc.sql("insert into tool_roll_out values (:request, :tool, :sponsor, now())")
                .param("request", pilot.requestId.value())
                .param("tool", tool.id().value())
                .param("sponsor", sponsor)
                .update();
        jdbc.sql("insert into tool_wave values (:request, 1, :day, true, false, null, :day)")
                .param("request", pilot.requestId.value())
                .param("day", day)
                .update();
        jdbc.sql("insert into tool_wave_team values (:request, 1, :team)")
                .param("request", pilot.requestId.value())
                .param("team", north)
                .update();
        return this;
    }

    LocalDate today() {
        return pilot.today();
    }

    RollOutScene complete(String user, String task, Map<String, Object> answers) {
        pilot.complete(user, task(task), answers);
        return this;
    }

    String refused(String user, String task, Map<String, Object> answers) {
        return EngineRest.refused(pilot.as(user).complete(task(task), answers));
    }

    String task(String definition) {
        return pilot.task(key, definition);
    }

    String shown(String task, String variable) {
        return String.valueOf(pilot.taskVariable(task(task), variable));
    }

    RollOutScene goOff(String event) {
        pilot.goOff(key, event);
        return this;
    }

    RollOutScene awaitAt(String activity) {
        pilot.awaitAt(activity);
        return this;
    }

    /** When a timer of the instance is due. */
    Instant due(String event) {
        awaitAt(event);
        return engine.getManagementService().createJobQuery().activityId(event).list().stream()
                .filter(job -> key.equals(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    /** Waits until the instance has ended, and tells where. */
    String end(String process) {
        return end(key, process);
    }

    String end(String businessKey, String process) {
        var history = engine.getHistoryService();
        var ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .finished();
        await().atMost(Cases.PATIENCE).until(() -> ended.count() == 1);
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(ended.singleResult().getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    Object variable(String process, String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .processDefinitionKey(process)
                        .singleResult()
                        .getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    RollOutScene used(LocalDate day, String... people) {
        for (var person : people) {
            jdbc.sql(
                            "insert into tool_usage (source, tool_key, user_name, day, actions) values ('test', :key, :user, :day, 1)")
                    .param("key", tool.key())
                    .param("user", person)
                    .param("day", day)
                    .update();
        }
        return this;
    }

    /** What people were told of the tool, as {@code who subject text}. */
    List<String> told() {
        return jdbc.sql("""
                        select recipient || ' ' || subject || ' ' || body from notification
                        where key like 'tool-%:' || :tool || ':%' order by created_at, recipient""")
                .param("tool", tool.id().toString())
                .query(String.class)
                .list();
    }

    /** Everybody who is asked says that this dimension is in the way, and only this one. */
    RollOutScene answer(String barrier, String... people) {
        for (var person : people) {
            var answers = new HashMap<String, Object>();
            for (var dimension : List.of("awareness", "desire", "knowledge", "ability", "reinforcement")) {
                answers.put(dimension, dimension.equals(barrier) ? 2 : 5);
            }
            pilot.complete(person, pilot.task(pilot.survey(tool, person), "userTask_answerTheSurvey"), answers);
        }
        return this;
    }

    /** Measures after so many days, with the answers and the use there are. */
    RollOutScene measured() {
        return goOff("event_surveyDayCome").awaitAt("event_measuringDayCome").goOff("event_measuringDayCome");
    }
}
