package io.salesops.flow.adoption;

import static io.salesops.flow.EngineRest.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolDecision;
import io.salesops.flow.adoption.domain.ToolDecisions;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequest.Status;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a tool from the wish to the last measurement; what happens within its stages is tried elsewhere. */
@ApplicationTest
class ToolAdoptionTests {

    private static final String CHOOSE = "callActivity_chooseTheTool";
    private static final String PILOT = "callActivity_pilotTheTool";
    private static final String ROLL_OUT = "callActivity_rollOutTheTool";
    private static final String MEASURE = "callActivity_measureTheAdoption";

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
    ToolDecisions decisions;

    PilotScene scene;

    @BeforeEach
    void chooseATool() {
        scene = new PilotScene(http, jdbc, engine, clock, requests, register, "notes");
    }

    @Test
    void aWishBecomesATaskOfOperationsAndCanBeWithdrawn() {
        ask("Zeppelin tracking");
        await().atMost(Cases.PATIENCE).until(() -> at(asked("Zeppelin tracking"), "tool-choice"));
        accepted(scene.as("seller")
                .start(
                        "tool-request-withdrawal",
                        Map.of("request", asked("Zeppelin tracking").toString(), "reason", "Not needed any more")));
        ended(asked("Zeppelin tracking"), "endEvent_withdrawalComplete");
        assertThat(requestStatus(asked("Zeppelin tracking"))).isEqualTo(Status.WITHDRAWN);
        assertThat(told(asked("Zeppelin tracking")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(
                                        "You asked for Zeppelin tracking",
                                        asked("Zeppelin tracking").toString()),
                        last -> assertThat(last).contains("Zeppelin tracking: withdrawn", "Not needed any more"));
    }

    @Test
    void aTitleIsOneLineThatCanBeRead() {
        for (var title : List.of("a\nb", "Notes\u2028x", "Notes\u202e", "\u00a0", "12")) {
            assertThat(EngineRest.refused(wish(title, "Notes take an hour a day")))
                    .contains("requestTitle: must be one line");
        }
    }

    @Test
    void aWithdrawnAdoptionTakesBackItsTools() {
        after(CHOOSE, Map.of("toolChosen", true));
        await().atMost(Cases.PATIENCE).until(() -> at(scene.requestId, "tool-pilot"));
        accepted(scene.as("ops")
                .start(
                        "tool-request-withdrawal",
                        Map.of("request", scene.requestId.toString(), "reason", "Not needed any more")));
        ended(scene.requestId, "endEvent_withdrawalComplete");
        assertThat(at(scene.requestId, "tool-pilot")).isFalse();
        assertThat(register.get(scene.tool(0).id()).status().isOpen()).isFalse();
        assertThat(decisions.of(scene.tool(0).id()))
                .extracting(decision -> decision.kind() + " " + decision.decidedBy() + " " + decision.reason())
                .contains("WITHDRAWAL ops Not needed any more");
    }

    @ParameterizedTest
    @CsvSource({"Marimba, ENOUGH", "Ocarina, ANOTHER", "Bandoneon, "})
    void aToolThatDoesTheSameIsShownFirst(String name, String answer) {
        new ImportClient(http, "salesops")
                .accepted("tools", "id,name,purpose\n%1$s,%1$s,Plays the %1$s\n".formatted(name));
        ask(name + " recording");
        var request = asked(name + " recording");
        var task = scene.task(request.toString(), "userTask_reconsiderTheRequest");
        assertThat(String.valueOf(scene.taskVariable(task, "knownTools"))).contains(name);
        if (answer == null) {
            timeComes(request);
            ended(request, "endEvent_knownToolTaken");
            assertNobodyAnswered(request, "RECONSIDERATION");
        } else if (answer.equals("ENOUGH")) {
            scene.complete("seller", task, Map.of("answer", answer));
            ended(request, "endEvent_knownToolTaken");
            assertThat(requestStatus(request)).isEqualTo(Status.DECLINED);
        } else {
            scene.complete("seller", task, Map.of("answer", answer, "reason", "It plays something else"));
            await().atMost(Cases.PATIENCE).until(() -> at(request, "tool-choice"));
        }
    }

    @Test
    void whatTheProblemSaysCountsToo() {
        new ImportClient(http, "salesops").accepted("tools", "id,name,purpose\nbagpipe,Bagpipe,Tunes every drone\n");
        ask("Something for the band", "Nobody knows how to tune the drones");

        var task = scene.task(asked("Something for the band").toString(), "userTask_reconsiderTheRequest");

        assertThat(String.valueOf(scene.taskVariable(task, "knownTools"))).contains("Bagpipe");
    }

    @Test
    void withoutAChosenToolTheRequestIsDeclined() {
        after(CHOOSE, Map.of("toolChosen", false));
        ended(scene.requestId, "endEvent_noToolChosen");
        assertThat(register.get(scene.tool(0).id()).status()).isEqualTo(Tool.Status.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, ", "REFUSED, endEvent_budgetRefused"})
    void leadershipDecidesOnWhatTheChosenToolCosts(String answer, String end) {
        chosenAt(25_001);
        after(CHOOSE, Map.of("toolChosen", true));
        scene.complete(
                "vp",
                scene.task("userTask_approveTheBudget"),
                answer.equals("APPROVED") ? Map.of("answer", answer) : Map.of("answer", answer, "reason", "Too dear"));
        if (end == null) {
            await().atMost(Cases.PATIENCE).until(() -> at(scene.requestId, "tool-pilot"));
        } else {
            ended(scene.requestId, end);
        }
    }

    @Test
    void nobodyApprovesTheBudgetForWhatTheyAskedFor() {
        chosenAt(30_000);
        after(CHOOSE, Map.of("toolChosen", true));
        scene.askedBy("vp");
        var task = scene.task("userTask_approveTheBudget");
        assertThat(EngineRest.refused(scene.as("vp").complete(task, Map.of("answer", "APPROVED"))))
                .contains("Nobody decides their own request");
        scene.complete("cro", task, Map.of("answer", "APPROVED"));
    }

    @Test
    void aStoppedPilotEndsTheRequest() {
        after(PILOT, Map.of("rollOutDecided", false));
        ended(scene.requestId, "endEvent_pilotStopped");
        assertThat(requestStatus(scene.requestId)).isEqualTo(Status.STOPPED);
    }

    @Test
    void theContractIsRecordedBeforeTheRollOut() {
        chosenAt(4000);
        after(PILOT, Map.of("rollOutDecided", true));
        var contract = Map.<String, Object>of(
                "annualCost",
                4800,
                "licences",
                10,
                "contractFrom",
                scene.today().toString(),
                "noticeOn",
                scene.today().plusMonths(9).toString(),
                "contractUntil",
                scene.today().plusMonths(12).toString(),
                "termMonths",
                12);
        var dearer = new HashMap<>(contract);
        dearer.put("annualCost", 1_000_000);
        assertThat(EngineRest.refused(scene.as("ops").complete(scene.task("userTask_recordTheContract"), dearer)))
                .contains("annualCost: must not be above the 4000.00 that the chosen tool was to cost");
        scene.complete("ops", scene.task("userTask_recordTheContract"), contract);
        await().atMost(Cases.PATIENCE).until(() -> at(scene.requestId, "tool-roll-out"));
        assertThat(register.get(scene.tool(0).id()).contract())
                .hasValueSatisfying(signed -> assertThat(signed.licences()).isEqualTo(10));
    }

    @Test
    void whatCannotBeRolledOutIsTakenBack() {
        after(ROLL_OUT, Map.of("everybodyTrained", false));
        ended(scene.requestId, "endEvent_rollOutStopped");
        assertThat(requestStatus(scene.requestId)).isEqualTo(Status.STOPPED);
    }

    @Test
    void theLastMeasurementEndsTheAdoption() {
        after(MEASURE, Map.of());
        ended(scene.requestId, "endEvent_adoptionMeasured");
        assertThat(requestStatus(scene.requestId)).isEqualTo(Status.ADOPTED);
        assertThat(told(scene.requestId)).last().asString().contains("Call notes: adopted", "Adoption measured");
    }

    @Test
    void aToolThatIsRetiredBeforeItIsMeasuredIsNotAdopted() {
        new RollOutScene(http, jdbc, engine, scene).liveSince(scene.today());
        after(ROLL_OUT, Map.of("everybodyTrained", true));
        await().atMost(Cases.PATIENCE).until(() -> at(scene.requestId, "tool-measurement"));

        accepted(scene.as("vp")
                .start("tool-retirement", Map.of("tool", scene.tool(0).key(), "reason", "Too dear")));

        ended(scene.requestId, "endEvent_withdrawalComplete");
        assertThat(requestStatus(scene.requestId)).isEqualTo(Status.STOPPED);
    }

    /** From every stage on nobody answers anything: the adoption ends all the same, and says so. */
    @ParameterizedTest
    @CsvSource({
        "callActivity_chooseTheTool, true, true, BUDGET",
        "callActivity_chooseTheTool, true, false, PILOT",
        "callActivity_pilotTheTool, true, false, CONTRACT",
        "callActivity_rollOutTheTool, true, false, MEASURE"
    })
    void silenceEndsEveryStage(String stage, boolean goesOn, boolean budgetApproval, String kind) {
        chosenAt(budgetApproval ? 900_000 : 5000);
        if (stage.equals(ROLL_OUT)) {
            new RollOutScene(http, jdbc, engine, scene).liveSince(scene.today());
        }
        after(
                stage,
                Map.of(
                        "toolChosen", goesOn,
                        "rollOutDecided", goesOn,
                        "everybodyTrained", goesOn));
        await().atMost(Cases.PATIENCE).until(() -> {
            nextTimer(scene.requestId).ifPresent(this::goOff);
            return isOver(scene.requestId);
        });
        assertThat(requestStatus(scene.requestId)).isNotEqualTo(Status.OPEN);
        if (kind.equals("PILOT") || kind.equals("BUDGET")) {
            assertThat(told(scene.requestId)).anySatisfy(notice -> assertThat(notice)
                    .containsIgnoringCase("Call notes: " + kind)
                    .contains("Nobody answered in time"));
        }
        assertThat(told(scene.requestId).stream().anyMatch(notice -> notice.contains("is in use")))
                .isEqualTo(kind.equals("MEASURE"));
        if (kind.equals("MEASURE")) {
            assertThat(decisions.of(scene.requestId)).as("by the table").anyMatch(decision -> decision.kind()
                    .startsWith(kind));
        } else {
            assertNobodyAnswered(scene.requestId, kind);
        }
    }

    private void ask(String title) {
        ask(title, "Notes take an hour a day");
    }

    private void ask(String title, String problem) {
        accepted(wish(title, problem));
    }

    private ResponseEntity<String> wish(String title, String problem) {
        return scene.as("seller")
                .start(
                        "tool-adoption",
                        Map.of(
                                "requestTitle",
                                title,
                                "problem",
                                problem,
                                "outcome",
                                "They write themselves",
                                "measure",
                                "Hours a week",
                                "peopleConcerned",
                                3,
                                "expectedCost",
                                5000));
    }

    private ToolRequestId asked(String title) {
        return ToolRequestId.of(jdbc.sql("select id from tool_request where title = :title")
                .param("title", title)
                .query(String.class)
                .single());
    }

    private void chosenAt(int annualCost) {
        jdbc.sql("""
                        insert into tool_candidate
                          (id, request_id, position, name, supplier, purpose, annual_cost, rhythm, tool_id)
                        values (gen_random_uuid(), :request, 1, 'Notes', 'Maker', 'Writes notes', :cost, 'WEEKLY', :tool)""")
                .param("request", scene.requestId.value())
                .param("cost", annualCost)
                .param("tool", scene.tool(0).id().value())
                .update();
    }

    /** The adoption of the scene's tool, once a stage is over. */
    private void after(String stage, Map<String, Object> outcome) {
        var tool = scene.tool(0).id().toString();
        var start = engine.getRuntimeService()
                .createProcessInstanceByKey("tool-adoption")
                .businessKey(scene.requestId.toString())
                .startAfterActivity(stage)
                .setVariables(Map.of(
                        "toolRequest",
                        scene.requestId.toString(),
                        "requester",
                        "seller",
                        "requestTitle",
                        "Call notes",
                        "fastPath",
                        false,
                        "chosenTools",
                        JsonList.of(List.of(tool)),
                        "toolId",
                        tool))
                .setVariables(Map.of(
                        "answerTime", "P14D",
                        "contractTime", "P30D",
                        "scoreTime", "P14D",
                        "surveyTime", "P10D",
                        "trainTime", "P30D",
                        "interveneTime", "P14D",
                        "budgetApproval", false))
                .setVariables(outcome);
        start.execute();
    }

    private boolean at(ToolRequestId request, String process) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(request.toString())
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }

    private boolean isOver(ToolRequestId request) {
        return !at(request, "tool-adoption");
    }

    private void ended(ToolRequestId request, String end) {
        await().atMost(Cases.PATIENCE).until(() -> isOver(request));
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .list())
                .as(end)
                .anySatisfy(activity ->
                        assertThat(businessKey(activity.getProcessInstanceId())).isEqualTo(request.toString()));
    }

    private String businessKey(String instanceId) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getBusinessKey();
    }

    private void timeComes(ToolRequestId request) {
        goOff(await().atMost(Cases.PATIENCE)
                .until(() -> nextTimer(request), Optional::isPresent)
                .orElseThrow());
    }

    /** The timer of the adoption, or of the stage it is in, that is due first. */
    private Optional<String> nextTimer(ToolRequestId request) {
        return jdbc.sql("""
                        select j.id_ from act_ru_job j
                        join act_ru_execution e on e.id_ = j.process_instance_id_
                        join act_ru_execution root on root.id_ = e.root_proc_inst_id_
                        where root.business_key_ = :request and j.type_ = 'timer' order by j.duedate_, j.id_ limit 1""")
                .param("request", request.toString())
                .query(String.class)
                .optional();
    }

    private void goOff(String job) {
        engine.getManagementService().executeJob(job);
    }

    private Status requestStatus(ToolRequestId request) {
        return Status.valueOf(jdbc.sql("select status from tool_request where id = :id")
                .param("id", request.value())
                .query(String.class)
                .single());
    }

    /** What whoever asked was told of the request. */
    private List<String> told(ToolRequestId request) {
        return jdbc.sql("""
                        select subject || ' ' || body from notification
                        where recipient = 'seller' and key like 'tool-request-%:' || :request || '%' order by created_at""")
                .param("request", request.toString())
                .query(String.class)
                .list();
    }

    private void assertNobodyAnswered(ToolRequestId request, String kind) {
        assertThat(decisions.of(request))
                .filteredOn(decision -> decision.decidedBy() == null)
                .extracting(ToolDecision::kind)
                .anyMatch(decided -> decided.startsWith(kind));
    }
}
