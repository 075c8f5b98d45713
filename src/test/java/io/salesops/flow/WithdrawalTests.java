package io.salesops.flow;

import static io.salesops.flow.EngineRest.accepted;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is withdrawn or closed leaves nothing behind, wherever its processes wait at that moment. */
@HandDrivenTest
class WithdrawalTests {

    private static final List<ProcessModel> MODELS = ProcessModel.all();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TOO_LATE = "published numbers stand; it ends with its deadline or the quarter";
    private static final String UNDOING = "it undoes what was withdrawn";

    /** Begins a case, and ends it by a door of the product. */
    private record Door(String name, BiConsumer<WithdrawalTests, String> begin, Consumer<WithdrawalTests> leave) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Door DEAL_WITHDRAWN =
            new Door("withdrawn", (test, process) -> test.reviewADeal(), WithdrawalTests::withdrawTheReview);
    private static final Door DEAL_LOST =
            new Door("deal lost", (test, process) -> test.reviewADeal(), WithdrawalTests::loseTheDeal);
    private static final Door CYCLE_WITHDRAWN =
            new Door("withdrawn", WithdrawalTests::openACycle, WithdrawalTests::withdrawTheCycle);
    private static final Door HIRE_WITHDRAWN =
            new Door("withdrawn", (test, process) -> test.hire(), WithdrawalTests::withdrawTheHire);
    private static final Door TOOL_WITHDRAWN =
            new Door("withdrawn", WithdrawalTests::askForATool, WithdrawalTests::withdrawTheRequest);
    private static final Door TOOL_RETIRED =
            new Door("tool retired", WithdrawalTests::useATool, WithdrawalTests::retireTheTool);

    private static final Map<String, List<Door>> DOORS = Map.ofEntries(
            entry("deal-review", List.of(DEAL_WITHDRAWN, DEAL_LOST)),
            entry(
                    "deal-need",
                    List.of(
                            new Door(
                                    "withdrawn",
                                    (test, process) -> test.validateADeal(),
                                    WithdrawalTests::withdrawTheReview),
                            new Door(
                                    "deal lost",
                                    (test, process) -> test.validateADeal(),
                                    WithdrawalTests::loseTheDeal))),
            entry("quarterly-target-setting", List.of(CYCLE_WITHDRAWN)),
            entry("team-target-allocation", List.of(CYCLE_WITHDRAWN)),
            entry("seller-target-agreement", List.of(CYCLE_WITHDRAWN)),
            entry("new-hire-onboarding", List.of(HIRE_WITHDRAWN)),
            entry("onboarding-task", List.of(HIRE_WITHDRAWN)),
            entry("onboarding-check-in", List.of(HIRE_WITHDRAWN)),
            entry("training-module", List.of(HIRE_WITHDRAWN)),
            entry("account-provisioning", List.of(HIRE_WITHDRAWN)),
            entry("tool-adoption", List.of(TOOL_WITHDRAWN)),
            entry("tool-choice", List.of(TOOL_WITHDRAWN)),
            entry("candidate-evaluation", List.of(TOOL_WITHDRAWN)),
            entry("tool-pilot", List.of(TOOL_WITHDRAWN)),
            entry("tool-roll-out", List.of(TOOL_WITHDRAWN)),
            entry("tool-measurement", List.of(TOOL_WITHDRAWN)),
            entry("tool-survey", List.of(TOOL_WITHDRAWN)),
            entry("tool-training", List.of(TOOL_WITHDRAWN)),
            entry("tool-renewal", List.of(TOOL_RETIRED)),
            entry("licence-reclaim", List.of(TOOL_RETIRED)));

    /** Where nobody withdraws anything, and why; a process, or one place in it. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            entry("quarterly-target-setting at event_quarterOver", TOO_LATE),
            entry("target-acknowledgement", TOO_LATE),
            entry("target-appeal", TOO_LATE),
            entry("target-change", TOO_LATE),
            entry("missed-target-explanation", "what was missed is explained, or escalated, whatever comes next"),
            entry(
                    "deal-attention",
                    "whoever is asked answers; that it ends with its deal is DealAttentionTests' to show"),
            entry("deal-closing", "a deal that was won otherwise than approved stays a breach to be explained"),
            entry("leaver-offboarding", "whoever leaves gives everything back; the last day can be announced anew"),
            entry("effect-undo", UNDOING),
            entry("tool-undo", UNDOING));

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Machine machine;

    @Autowired
    private Clock clock;

    private final String prefix = "end%d-".formatted(NUMBER.incrementAndGet());
    private String id = "";

    static Stream<Arguments> places() {
        return WaitState.of(MODELS).stream()
                .filter(place -> !isWithout(place))
                .flatMap(place ->
                        DOORS.getOrDefault(place.process(), List.of()).stream().map(door -> Arguments.of(place, door)));
    }

    private static boolean isWithout(WaitState place) {
        return WITHOUT.containsKey(place.process()) || WITHOUT.containsKey(place.toString());
    }

    @Test
    void everyPlaceCanBeLeftOrHasAReasonWhyNot() {
        assertThat(WaitState.of(MODELS)).allMatch(place -> DOORS.containsKey(place.process()) || isWithout(place));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("places")
    void nothingIsLeftOpen(WaitState place, Door door) {
        people();
        door.begin().accept(this, place.process());
        machine.work();
        waitAt(place);

        door.leave().accept(this);
        undo();

        assertThat(open("""
                        select definition.key_ || ' at ' || coalesce(act_id_, '-')
                        from act_ru_execution join act_re_procdef definition on definition.id_ = proc_def_id_""")).isEmpty();
        assertThat(open("select name from open_step")).isEmpty();
        assertThat(open("select type_ from act_ru_job where process_instance_id_ is not null"))
                .isEmpty();
        assertThat(open("select incident_msg_ from act_ru_incident")).isEmpty();
    }

    private List<String> open(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @AfterEach
    void stop() {
        machine.stop();
    }

    /** What is undone may ask people for their part. */
    private void undo() {
        machine.work();
        for (var asked = byHand(); !asked.isEmpty(); asked = byHand()) {
            asked.forEach(task -> engine.getTaskService().complete(task.getId(), Map.of("undoneByHand", true)));
            machine.work();
        }
    }

    private List<Task> byHand() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_undoByHand")
                .list();
    }

    /** Puts the token of the process to that place, with the variables it needs. */
    private void waitAt(WaitState place) {
        var instance = running(place.process());
        if (instance.isEmpty()) {
            call(place.process());
            instance = running(place.process());
        }
        assertThat(instance).as("no %s runs", place.process()).isNotEmpty();
        var moved = instance.get(0);
        if (!engine.getRuntimeService().getActiveActivityIds(moved.getId()).contains(place.id())) {
            move(moved, place.id(), place.seed());
        }
        assertThat(engine.getRuntimeService().getActiveActivityIds(moved.getId()))
                .contains(place.id());
    }

    private List<ProcessInstance> running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .list();
    }

    /** Goes to the step of another process that calls this one. */
    private void call(String process) {
        for (var model : MODELS) {
            var call = model.elements(CallActivity.class).stream()
                    .filter(it -> process.equals(it.getCalledElement()))
                    .findFirst();
            var caller = running(model.name());
            if (call.isPresent() && !caller.isEmpty()) {
                move(caller.get(0), call.get().getId(), tool());
                machine.work();
                return;
            }
        }
    }

    /** The tool of the request, where it has one. */
    private Map<String, Object> tool() {
        return jdbc.sql("select id::text from tool where name = :name")
                .param("name", prefix + "tool")
                .query(String.class)
                .optional()
                .<Map<String, Object>>map(tool -> Map.of("toolId", tool, "toolName", prefix + "tool"))
                .orElse(Map.of());
    }

    private void move(ProcessInstance instance, String activity, Map<String, Object> seed) {
        var runtime = engine.getRuntimeService();
        var known = runtime.getVariables(instance.getId());
        var missing = new HashMap<>(seed);
        missing.keySet().removeIf(name -> known.get(name) != null);
        var tree = runtime.getActivityInstance(instance.getId());
        var modification = runtime.createProcessInstanceModification(instance.getId());
        modification.startBeforeActivity(activity).setVariables(missing);
        for (var child : tree.getChildActivityInstances()) {
            modification.cancelActivityInstance(child.getId());
        }
        for (var child : tree.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(child.getId());
        }
        modification.execute(true, true);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void imports(String kind, String rows) {
        new ImportClient(http, "salesops").accepted(kind, rows.formatted(prefix));
    }

    private void people() {
        imports("people", """
                id,name,role,team,manager,region
                %1$slead,Lea Lead,SALES_MANAGER,%1$snorth,,US
                %1$sseller,Sam Seller,SELLER,%1$snorth,%1$slead,US
                %1$sother,Ole Other,SELLER,%1$ssouth,%1$slead,US
                """);
    }

    private String person(String name) {
        return prefix + name;
    }

    private String post(String userId, String path, Map<String, Object> body, HttpStatus expected) {
        var answer = http.withBasicAuth(userId, "demo").postForEntity(path, body, String.class);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(expected);
        return EngineRest.json(answer.getBody()).path("id").asText();
    }

    private void start(String userId, String process, Map<String, Object> answers) {
        accepted(EngineRest.as(http, userId).start(process, answers));
    }

    /** Completes the one task of that kind. */
    private void complete(String userId, String key, Map<String, Object> answers) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .listPage(0, 1)
                .get(0);
        accepted(EngineRest.as(http, userId).complete(task.getId(), answers));
        machine.work();
    }

    private void reviewADeal() {
        deal("NEGOTIATION");
        var view = Map.of(
                "largestLineDiscountPercent",
                27,
                "acv",
                300_000,
                "paymentTermsDays",
                60,
                "marginPercent",
                65,
                "sellerSituation",
                "The board decides on Friday.",
                "obstacles",
                List.of(Map.of("obstacle", "No reference", "need", "A client to call", "owner", person("other"))));
        id = post(
                person("seller"),
                "/api/deal-reviews",
                Map.of(
                        "opportunityId",
                        prefix + "deal",
                        "requestId",
                        UUID.randomUUID().toString(),
                        "view",
                        view),
                HttpStatus.CREATED);
    }

    /** Needs become tasks once operations have confirmed everything. */
    private void validateADeal() {
        reviewADeal();
        machine.work();
        var checks = Stream.of("obstacles[0]", "largestLineDiscountPercent", "acv", "arr", "marginPercent")
                .map(name -> Map.of("statement", name, "verdict", "CONFIRMED"))
                .toList();
        post(
                "ops",
                "/api/deal-reviews/%s/validation".formatted(id),
                Map.of("essence", "One more client.", "checks", checks),
                HttpStatus.OK);
    }

    private void deal(String stage) {
        imports("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                %1$sdeal,A deal,%1$sseller,STAGE,300000,USD,TODAY
                """.replace("STAGE", stage).replace("TODAY", today().toString()));
    }

    private void withdrawTheReview() {
        post(person("seller"), "/api/deal-reviews/%s/withdrawal".formatted(id), Map.of(), HttpStatus.OK);
    }

    private void loseTheDeal() {
        deal("LOST");
    }

    private void openACycle(String process) {
        var rows = new StringBuilder("id,name,owner,stage,amount,currency,closes_on\n");
        for (var months = 3; months <= 24; months += 3) {
            rows.append(
                    "%%1$swon-%d,Deal,%%1$sseller,WON,60000,USD,%s\n".formatted(months, today().minusMonths(months)));
        }
        imports("opportunities", rows.toString());
        var next = today().plusMonths(3);
        var quarter = "%d-Q%d".formatted(next.getYear(), (next.getMonthValue() + 2) / 3);
        id = post(
                "ops",
                "/api/target-cycles",
                Map.of(
                        "requestId",
                        UUID.randomUUID().toString(),
                        "quarter",
                        quarter,
                        "growthPercent",
                        20,
                        "overAssignmentPercent",
                        15),
                HttpStatus.CREATED);
        machine.work();
        if (!process.equals("quarterly-target-setting")) {
            var answer = process.equals("team-target-allocation") ? "ASK_MANAGERS" : "ASK_SELLERS";
            complete("ops", "userTask_reviewTheTargets", Map.of("answer", answer));
        }
    }

    private void withdrawTheCycle() {
        post("ops", "/api/target-cycles/%s/withdrawal".formatted(id), Map.of(), HttpStatus.OK);
    }

    private void hire() {
        id = post(
                "hr",
                "/api/new-hires",
                Map.of(
                        "requestId",
                        UUID.randomUUID().toString(),
                        "name",
                        "Nora New",
                        "email",
                        prefix + "new@example.com",
                        "role",
                        "SELLER",
                        "startDate",
                        today().plusDays(14).toString(),
                        "team",
                        person("north"),
                        "region",
                        "US",
                        "managerId",
                        person("lead")),
                HttpStatus.CREATED);
    }

    private void withdrawTheHire() {
        post("hr", "/api/new-hires/%s/withdrawal".formatted(id), Map.of("reason", "Not coming"), HttpStatus.OK);
    }

    /** As far as the process needs it, for real. */
    private void askForATool(String process) {
        var evaluated = process.equals("candidate-evaluation");
        id = post(
                person("seller"),
                "/api/tool-requests",
                Map.of(
                        "requestId",
                        UUID.randomUUID().toString(),
                        "title",
                        "Call recording " + prefix,
                        "problem",
                        UUID.randomUUID().toString(),
                        "outcome",
                        "They are kept",
                        "measure",
                        "Notes for each call",
                        "peopleConcerned",
                        3,
                        "expectedCost",
                        evaluated ? 30_000 : 1_900),
                HttpStatus.CREATED);
        machine.work();
        var candidate = Map.of(
                "name",
                prefix + "tool",
                "supplier",
                "Maker",
                "purpose",
                UUID.randomUUID().toString(),
                "annualCost",
                1_900,
                "rhythm",
                "WEEKLY");
        if (evaluated) {
            var evaluators = List.of(Map.of("evaluator", person("seller")), Map.of("evaluator", person("other")));
            complete(
                    "ops",
                    "userTask_nameTheCandidates",
                    Map.of("candidates", List.of(candidate), "evaluators", evaluators));
        } else if (!process.equals("tool-choice")) {
            complete("ops", "userTask_nameTheCandidates", Map.of("candidates", List.of(candidate)));
            pilot();
        }
        switch (process) {
            case "tool-survey" -> endThePilot();
            case "tool-measurement" -> goLive();
            default -> {}
        }
    }

    private void endThePilot() {
        var over = engine.getManagementService()
                .createJobQuery()
                .activityId("event_pilotOver")
                .singleResult();
        engine.getManagementService().executeJob(over.getId());
    }

    private void goLive() {
        jdbc.sql("insert into tool_roll_out values (:request, :tool, :sponsor, now())")
                .param("request", UUID.fromString(id))
                .param("tool", UUID.fromString(String.valueOf(tool().get("toolId"))))
                .param("sponsor", person("lead"))
                .update();
        jdbc.sql("insert into tool_wave values (:request, 1, :day, true, false, null, :day)")
                .param("request", UUID.fromString(id))
                .param("day", today())
                .update();
        jdbc.sql("insert into tool_wave_team values (:request, 1, :team)")
                .param("request", UUID.fromString(id))
                .param("team", person("north"))
                .update();
    }

    private void pilot() {
        var passed = Map.of(
                "name", prefix + "tool",
                "verdict", "PASSED",
                "evidence", "https://example.com/evidence",
                "riskOwner", "");
        complete("security", "userTask_reviewTheSecurity", Map.of("reviews", List.of(passed)));
        complete(
                "ops",
                "userTask_planThePilot",
                Map.of(
                        "pilotOwner", person("lead"),
                        "cohort", List.of(Map.of("person", person("seller")), Map.of("person", person("other"))),
                        "endDate", today().plusDays(30).toString(),
                        "minimumPercent", 60,
                        "stopDefinition", "Fewer than half of the notes are written"));
    }

    private void withdrawTheRequest() {
        start("ops", "tool-request-withdrawal", Map.of("request", id, "reason", "Not needed"));
    }

    private void useATool(String process) {
        imports("tools", """
                id,name,purpose,rhythm,owner,system,supplier,annual_cost,licences,contract_from,notice_on,contract_until,term_months
                %1$stool,%1$stool,Records calls,WEEKLY,%1$slead,,Maker,1200,10,FROM,NOTICE,UNTIL,12
                """.replace("FROM", today().toString())
                .replace("NOTICE", today().plusYears(2).toString())
                .replace("UNTIL", today().plusYears(3).toString()));
        if (process.equals("licence-reclaim")) {
            askForALicence();
        }
    }

    private void askForALicence() {
        var licence = UUID.randomUUID();
        var tool = jdbc.sql("select id from tool where key = :key")
                .param("key", prefix + "tool")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into tool_licence values (:id, :tool, :user, 'WAVE_1', now())")
                .param("id", licence)
                .param("tool", tool)
                .param("user", person("seller"))
                .update();
        jdbc.sql("insert into licence_reclaim values (:id, :tool, :user, 'ASKED', now())")
                .param("id", licence)
                .param("tool", tool)
                .param("user", person("seller"))
                .update();
        engine.getRuntimeService()
                .createProcessInstanceByKey("licence-reclaim")
                .businessKey(licence.toString())
                .startBeforeActivity("userTask_keepTheLicence")
                .setVariables(Map.of(
                        "licenceId", licence.toString(),
                        "licenceHolder", person("seller"),
                        "reclaimReminder", "P7D",
                        "reclaimTime", "P14D",
                        "giveBackTime", "P30D",
                        "toolName", "Recorder"))
                .execute();
    }

    private void retireTheTool() {
        start("ops", "tool-retirement", Map.of("tool", prefix + "tool", "reason", "Nobody uses it"));
    }
}
