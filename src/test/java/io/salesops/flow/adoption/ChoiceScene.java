package io.salesops.flow.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request for a tool whose candidates are chosen, and the people who do so in Tasklist. */
class ChoiceScene {

    static final String ANN = "choice-ann";
    static final String BOB = "choice-bob";

    private static final List<String> CRITERIA = List.of("fit", "integration", "security", "usability", "cost");

    final ToolRequestId id = ToolRequestId.next();
    private final TestRestTemplate http;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    String instance = "";

    ChoiceScene(TestRestTemplate http, JdbcClient jdbc, ProcessEngine engine) {
        this.http = http;
        this.jdbc = jdbc;
        this.engine = engine;
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team
                choice-ann,Ann North,SELLER,Choice North
                choice-amy,Amy North,SELLER,Choice North
                choice-bob,Bob South,SELLER,Choice South
                """);
        jdbc.sql("""
                        insert into tool_request (id, requester, request_id, title, problem, outcome, measure,
                          people_concerned, expected_cost, status, requested_at)
                        values (:id, 'seller', :request, 'Call recording', 'Calls are forgotten', 'They are not',
                          'Notes a week', 40, 2000, 'OPEN', now())""").param("id", id.value()).param("request", id.toString()).update();
    }

    /** As the adoption of the tool calls it. */
    ChoiceScene wanted(boolean fastPath) {
        var variables = new HashMap<String, Object>(Map.of(
                "toolRequest",
                id.toString(),
                "fastPath",
                fastPath,
                "requester",
                "seller",
                "requestTitle",
                "Call recording",
                "expectedCost",
                2000.0,
                "answerTime",
                "P14D"));
        variables.put("toolKey", null);
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("tool-choice", id.toString(), variables)
                .getId();
        return this;
    }

    static Map<String, Object> candidate(String name) {
        return candidate(name, 1900);
    }

    static Map<String, Object> candidate(String name, int annualCost) {
        return Map.of(
                "name",
                name,
                "supplier",
                "Maker of " + name,
                "purpose",
                "Records calls",
                "annualCost",
                annualCost,
                "rhythm",
                "WEEKLY");
    }

    static List<Map<String, Object>> evaluators(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Map.<String, Object>of("evaluator", id))
                .toList();
    }

    /** A row of scores: fit, integration, security, usability, cost. */
    static Map<String, Object> scores(String name, int... scores) {
        var row = new HashMap<String, Object>(Map.of("name", name));
        for (var i = 0; i < scores.length; i++) {
            row.put(CRITERIA.get(i), scores[i]);
        }
        return row;
    }

    static Map<String, Object> review(String name, String verdict, String evidence, String riskOwner) {
        return Map.of("name", name, "verdict", verdict, "evidence", evidence, "riskOwner", riskOwner);
    }

    static Map<String, Object> passed(String name) {
        return review(name, "PASSED", "https://example.com/" + name, "");
    }

    /** Both evaluators are asked about candidates of these names. */
    ChoiceScene named(String... names) {
        name(Arrays.stream(names).map(ChoiceScene::candidate).toList(), evaluators(ANN, BOB));
        await().atMost(Cases.PATIENCE).until(() -> evaluations().size() == 2);
        return this;
    }

    ChoiceScene name(List<Map<String, Object>> candidates, List<Map<String, Object>> evaluators) {
        EngineRest.accepted(as("ops").complete(awaitTask(NAMING), nomination(candidates, evaluators)));
        return this;
    }

    String refusalOfNaming(List<Map<String, Object>> candidates, List<Map<String, Object>> evaluators) {
        return EngineRest.refused(as("ops").complete(awaitTask(NAMING), nomination(candidates, evaluators)));
    }

    private static Map<String, Object> nomination(
            List<Map<String, Object>> candidates, List<Map<String, Object>> evaluators) {
        return evaluators.isEmpty()
                ? Map.of("candidates", candidates)
                : Map.of("candidates", candidates, "evaluators", evaluators);
    }

    static final String NAMING = "userTask_nameTheCandidates";
    static final String SCORING = "userTask_scoreTheCandidates";
    static final String REVIEW = "userTask_reviewTheSecurity";

    final void score(String evaluator, List<Map<String, Object>> rows) {
        EngineRest.accepted(as(evaluator).complete(scoringOf(evaluator), Map.of("scores", rows)));
    }

    String scoringOf(String evaluator) {
        return await().atMost(Cases.PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                                        join tool_evaluation v on v.id::text = e.business_key_
                                        where v.request_id = :id and t.assignee_ = :evaluator""")
                                .param("id", id.value())
                                .param("evaluator", evaluator)
                                .query(String.class)
                                .list(),
                        tasks -> tasks.size() == 1)
                .get(0);
    }

    void reviewed(List<Map<String, Object>> reviews) {
        EngineRest.accepted(as("security").complete(awaitTask(REVIEW), Map.of("reviews", reviews)));
    }

    String refusalOfReview(List<Map<String, Object>> reviews) {
        return EngineRest.refused(as("security").complete(awaitTask(REVIEW), Map.of("reviews", reviews)));
    }

    /** The one open task of that kind. */
    String awaitTask(String definition) {
        return await().atMost(Cases.PATIENCE)
                .until(
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .taskDefinitionKey(definition)
                                .list(),
                        tasks -> tasks.size() == 1)
                .get(0)
                .getId();
    }

    /** The time for the choice's open task is over. */
    void nobodyAnswers(String definition) {
        awaitTask(definition);
        timeIsOver(instance);
    }

    void silent(String evaluator) {
        var task = scoringOf(evaluator);
        timeIsOver(engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId());
    }

    private void timeIsOver(String instanceId) {
        var management = engine.getManagementService();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .singleResult()
                .getId());
    }

    /** Waits until the choice has come to that end, with this as its decision. */
    void endsAt(String end, String decision) {
        await().atMost(Cases.PATIENCE)
                .until(() -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .finished()
                                .count()
                        == 1);
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1);
        assertThat(decisions("CHOICE")).singleElement().asString().startsWith(decision);
        assertThat(variable("toolChosen")).isEqualTo(decision.startsWith("CHOSEN"));
    }

    Object variable(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** As {@code decision by whom: why}; by nobody when nobody answered. */
    List<String> decisions(String kind) {
        return jdbc.sql("""
                        select decision || ' by ' || coalesce(decided_by, 'nobody') || ': ' || reason
                        from tool_decision where request_id = :id and kind = :kind order by id""")
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** What whoever asked was told of the request. */
    List<String> told() {
        return strings(
                "select subject || ' ' || body from notification where key like 'tool-request-%:' || :id || '%'");
    }

    /** As {@code evaluator status}. */
    List<String> evaluations() {
        return strings("select evaluator || ' ' || status from tool_evaluation where request_id = :id order by 1");
    }

    /** The names of everything that the engine remembers of somebody's evaluation. */
    List<String> recorded(String evaluator) {
        return new Cases(engine)
                .recorded(jdbc.sql("select id from tool_evaluation where request_id = :id and evaluator = :evaluator")
                        .param("id", id.value())
                        .param("evaluator", evaluator)
                        .query(String.class)
                        .single());
    }

    /** Those whose instances are still running. */
    List<String> runningEvaluations() {
        return strings("""
                select evaluator from tool_evaluation join act_ru_execution on business_key_ = id::text
                where request_id = :id""");
    }

    /** As {@code name score}. */
    List<String> weighed() {
        return strings("""
                select name || ' ' || coalesce(trim_scale(score)::text, '') from tool_candidate
                where request_id = :id order by position""");
    }

    /** As {@code name status}. */
    List<String> tools() {
        return strings("select name || ' ' || status from tool where request_id = :id order by name");
    }

    private List<String> strings(String query) {
        return jdbc.sql(query).param("id", id.value()).query(String.class).list();
    }

    private EngineRest as(String user) {
        return EngineRest.as(http, user);
    }
}
