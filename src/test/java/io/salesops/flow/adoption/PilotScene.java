package io.salesops.flow.adoption;

import static org.awaitility.Awaitility.await;

import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolWish;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.imports.ImportClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request with one or two chosen tools, people who can try them, and the ways to lead the pilot through Tasklist. */
class PilotScene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String prefix = "pilot%d-".formatted(NUMBER.incrementAndGet());
    private final TestRestTemplate http;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Cases cases;
    private final LocalDate today;
    private final List<Tool> tools = new ArrayList<>();

    final ToolRequestId requestId;
    final String ann = prefix + "ann";
    final String bob = prefix + "bob";
    final String cleo = prefix + "cleo";

    PilotScene(
            TestRestTemplate http,
            JdbcClient jdbc,
            ProcessEngine engine,
            Clock clock,
            ToolRequests requests,
            ToolRegister register,
            String... toolNames) {
        this.http = http;
        this.jdbc = jdbc;
        this.engine = engine;
        this.cases = new Cases(engine);
        this.today = LocalDate.now(clock);
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                %1$slead,Lena Lead,SALES_MANAGER,%1$steam,,Central
                %2$s,Ann Able,SELLER,%1$steam,%1$slead,Central
                %3$s,Bob Brave,SELLER,%1$steam,%1$slead,Central
                %4$s,Cleo Calm,SELLER,%1$steam,%1$slead,Central
                """.formatted(prefix, ann, bob, cleo));
        this.requestId = requests.take(
                        "seller",
                        new ToolWish(prefix, null, "Call notes", "p", "o", "m", 3, BigDecimal.TEN, null),
                        prefix)
                .id();
        for (var name : toolNames) {
            tools.add(register.propose(
                    requestId, new Tool.Description(prefix + name, "Writes notes", null, Rhythm.WEEKLY, null)));
        }
    }

    LocalDate today() {
        return today;
    }

    Tool tool(int index) {
        return tools.get(index);
    }

    /** As if somebody else had asked for the tool in the first place. */
    PilotScene askedBy(String user) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(requestId.toString())
                .list()
                .forEach(instance -> engine.getRuntimeService().setVariable(instance.getId(), "requester", user));
        return this;
    }

    PilotScene begun() {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "tool-pilot",
                        requestId.toString(),
                        Map.of(
                                "toolRequest",
                                requestId.toString(),
                                "requestTitle",
                                "Call notes",
                                "chosenTools",
                                JsonList.of(tools.stream()
                                        .map(tool -> tool.id().toString())
                                        .toList()),
                                "answerTime",
                                "P14D",
                                "surveyTime",
                                "P10D"));
        return this;
    }

    Map<String, Object> plan(Object... changes) {
        var plan = new HashMap<String, Object>(Map.of(
                "pilotOwner",
                prefix + "lead",
                "cohort",
                List.of(Map.of("person", ann), Map.of("person", bob)),
                "endDate",
                today.plusDays(30).toString(),
                "minimumPercent",
                60,
                "stopDefinition",
                "Fewer than half of the notes are written"));
        for (var i = 0; i < changes.length; i += 2) {
            plan.put((String) changes[i], changes[i + 1]);
        }
        return plan;
    }

    /** The cohort has its licences, and the tools are tried. */
    PilotScene running() {
        begun();
        complete("ops", task("userTask_planThePilot"), plan());
        return awaitAt("event_pilotOver");
    }

    /** The end date has come, and the cohort is asked. */
    PilotScene over() {
        goOff("event_pilotOver");
        return awaitAt("gateway_answersAwaited");
    }

    PilotScene awaitAt(String activity) {
        cases.awaitAt(requestId.toString(), activity);
        return this;
    }

    /** Waits until the pilot has ended, and tells where. */
    List<String> ends() {
        return ends(requestId.toString(), "tool-pilot");
    }

    private List<String> ends(String businessKey, String process) {
        var history = engine.getHistoryService();
        var ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .finished();
        await().atMost(Cases.PATIENCE).until(() -> ended.count() == 1);
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(ended.singleResult().getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** A variable of the pilot as a whole. */
    Object pilotVariable(String name) {
        var history = engine.getHistoryService();
        var pilot = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(requestId.toString())
                .processDefinitionKey("tool-pilot")
                .singleResult();
        return history.createHistoricVariableInstanceQuery()
                .activityInstanceIdIn(pilot.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** Lets a timer of the pilot, or of one of its trainings or surveys, go off. */
    PilotScene goOff(String activity) {
        return goOff(requestId.toString(), activity);
    }

    PilotScene goOff(String businessKey, String activity) {
        engine.getManagementService()
                .executeJob(cases.timer(businessKey, activity).getId());
        return this;
    }

    /** The one open task of the pilot of that kind. */
    String task(String definition) {
        return task(requestId.toString(), definition);
    }

    String task(String businessKey, String definition) {
        return cases.task(businessKey, definition);
    }

    Object taskVariable(String taskId, String name) {
        return engine.getTaskService().getVariable(taskId, name);
    }

    EngineRest as(String user) {
        return EngineRest.as(http, user);
    }

    PilotScene complete(String user, String taskId, Map<String, Object> answers) {
        EngineRest.accepted(as(user).complete(taskId, answers));
        return this;
    }

    /** The id of somebody's training in a tool. */
    String training(Tool tool, String person) {
        return found("select id from tool_training where tool_id = :tool and user_id = :user", tool, person);
    }

    /** The id of the latest survey of somebody about a tool. */
    String survey(Tool tool, String person) {
        return found("""
                select id from tool_survey where tool_id = :tool and user_id = :user order by asked_at desc limit 1""", tool, person);
    }

    private String found(String sql, Tool tool, String person) {
        return jdbc.sql(sql)
                .param("tool", tool.id().value())
                .param("user", person)
                .query(String.class)
                .single();
    }

    PilotScene trained(Tool tool, String person, Number score) {
        return complete(
                "trainer",
                task(training(tool, person), "userTask_recordTheToolTraining"),
                Map.of("score", score, "note", "Done"));
    }

    PilotScene answers(Tool tool, String person, int awareness, int desire, int knowledge, int ability, int last) {
        return complete(
                person,
                task(survey(tool, person), "userTask_answerTheSurvey"),
                Map.of(
                        "awareness", awareness,
                        "desire", desire,
                        "knowledge", knowledge,
                        "ability", ability,
                        "reinforcement", last,
                        "comment", "Fine"));
    }

    PilotScene used(Tool tool, String person, LocalDate day, int actions) {
        jdbc.sql("""
                        insert into tool_usage (source, tool_key, user_name, day, actions)
                        values ('pilot-tests', :tool, :user, :day, :actions)""")
                .param("tool", tool.key())
                .param("user", person)
                .param("day", day)
                .param("actions", actions)
                .update();
        return this;
    }

    /** What was decided about the pilot, as {@code kind decision by}. */
    List<String> decisions() {
        return jdbc.sql("""
                        select kind || ' ' || decision || ' ' || coalesce(decided_by, 'nobody') from tool_decision
                        where request_id = :request order by id""")
                .param("request", requestId.value())
                .query(String.class)
                .list();
    }

    String status(Tool tool) {
        return jdbc.sql("select status from tool where id = :id")
                .param("id", tool.id().value())
                .query(String.class)
                .single();
    }

    /** The names of everything that the engine remembers of a survey. */
    List<String> recorded(Tool tool, String person) {
        return cases.recorded(survey(tool, person));
    }

    List<String> surveyEnds(Tool tool, String person) {
        return ends(survey(tool, person), "tool-survey");
    }

    List<String> trainingEnds(Tool tool, String person) {
        return ends(training(tool, person), "tool-training");
    }
}
