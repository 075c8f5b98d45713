package io.salesops.flow.targets;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle that leadership has approved, with its people; the quarter has 90 days, of which 30 are over. */
public class PublishedScene {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int number = NUMBER.incrementAndGet();
    private final UUID cycle = UUID.randomUUID();
    private final Map<String, UUID> teams = new HashMap<>();
    private final TestRestTemplate http;
    private final JdbcClient jdbc;
    private final RuntimeService runtimeService;
    private final ManagementService jobs;
    private final ImportClient imports;
    private final LocalDate today;

    public PublishedScene(TestRestTemplate http, JdbcClient jdbc, ProcessEngine engine, Clock clock) {
        this.http = http;
        this.jdbc = jdbc;
        this.runtimeService = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
        this.imports = new ImportClient(http, "salesops");
        this.today = LocalDate.now(clock);
        people("""
                %1$s-head,Head,SALES_MANAGER,,,US,
                %1$s-lead,Lead,SALES_MANAGER,one,%1$s-head,US,
                %1$s-anna,Anna,SELLER,one,%1$s-lead,US,
                %1$s-bert,Bert,SELLER,one,%1$s-lead,US,
                %1$s-cora,Cora,SELLER,two,%1$s-head,IT,
                """.formatted("scene" + number));
    }

    /** The id of a person of this scene. */
    public String id(String name) {
        return "scene%d-%s".formatted(number, name);
    }

    public TargetCycleId cycle() {
        return new TargetCycleId(cycle);
    }

    public String quarter() {
        return "%d-Q1".formatted(3000 + number);
    }

    public LocalDate today() {
        return today;
    }

    public LocalDate startsOn() {
        return today.minusDays(30);
    }

    public LocalDate endsOn() {
        return today.plusDays(59);
    }

    /** Rows of id, name, role, team, manager, region, last day; teams are this scene's. */
    public void people(String rows) {
        imports.accepted(
                "people",
                "id,name,role,team,manager,region,employed_until\n"
                        + rows.replaceAll("(SELLER|SALES_MANAGER),(\\w+),", "$1,scene" + number + " $2,"));
    }

    /** A seller as the source of people knows one. */
    public void person(String name, String team, String lastDay) {
        people("%s,%s,SELLER,%s,%s,US,%s\n".formatted(id(name), name, team, id("lead"), lastDay));
    }

    public void won(String name, String amount, LocalDate day) {
        imports.accepted(
                "opportunities",
                "id,name,owner,stage,amount,currency,closes_on\nSCENE-%s,Deal,%s,WON,%s,USD,%s\n"
                        .formatted(UUID.randomUUID().toString().substring(0, 8), id(name), amount, day));
    }

    /** The cycle as it is once leadership has approved: Anna 552, Bert 300,000 and Cora 0. */
    public PublishedScene approved() {
        cycle("OPEN");
        team("one", id("lead"), 300_552);
        team("two", id("head"), 0);
        seller("anna", "one", id("lead"), 552);
        seller("bert", "one", id("lead"), 300_000);
        seller("cora", "two", id("head"), 0);
        return this;
    }

    private void cycle(String status) {
        jdbc.sql("""
                        insert into target_cycle (id, quarter, starts_on, ends_on, growth_percent,
                          over_assignment_percent, currency, deadlines, status, pool, unassigned, findings, requester,
                          request_id, opened_at, approved_by)
                        values (:id, :quarter, :start, :end, 10, 10, 'USD', cast(:deadlines as jsonb), :status, 400000, 99448, '[]',
                          'ops', :request, now(), 'cro')""")
                .param("id", cycle)
                .param("quarter", quarter())
                .param("start", startsOn())
                .param("end", endsOn())
                .param("deadlines", """
                        {"days": {}, "workingDays": {"ACKNOWLEDGEMENT": 5, "APPEAL": 5, "APPEAL_DECISION": 5,
                         "CHANGE_DECISION": 3, "EXPLANATION": 5}}""")
                .param("status", status)
                .param("request", UUID.randomUUID().toString())
                .update();
    }

    private void team(String name, String manager, int total) {
        var id = UUID.randomUUID();
        teams.put(name, id);
        jdbc.sql("""
                        insert into team_target (id, cycle_id, team_id, team_name, manager_id, total, status)
                        values (:id, :cycle, :team, :name, :manager, :total, 'AGREED')""")
                .param("id", id)
                .param("cycle", cycle)
                .param("team", teamId(name))
                .param("name", "scene%d %s".formatted(number, name))
                .param("manager", manager)
                .param("total", total)
                .update();
    }

    public String teamId(String name) {
        return "team-scene%d-%s".formatted(number, name);
    }

    private void seller(String name, String team, String manager, int amount) {
        jdbc.sql("""
                        insert into seller_target (id, cycle_id, team_target_id, seller_id, seller_name, manager_id, region,
                          history, potential, weight, ramp_percent, full_target, ramped, computed, amount, adjusted, steps,
                          status)
                        values (:id, :cycle, :team, :seller, :name, :manager, 'US', '{}', 0, 0, 100, :amount, :amount,
                          :amount, :amount, false, '[]', 'ACCEPTED')""")
                .param("id", UUID.randomUUID())
                .param("cycle", cycle)
                .param("team", teams.get(team))
                .param("seller", id(name))
                .param("name", name)
                .param("manager", manager)
                .param("amount", amount)
                .update();
    }

    /** Runs the cycle from its publication on, until everybody is told. */
    public PublishedScene published() {
        runtimeService
                .createProcessInstanceByKey("quarterly-target-setting")
                .businessKey(cycle.toString())
                .startBeforeActivity("serviceTask_publishTheTargets")
                .execute();
        await().atMost(PATIENCE).until(() -> count("event_quarterOver") >= 1);
        return this;
    }

    private long count(String activity) {
        return runtimeService
                .createExecutionQuery()
                .processInstanceBusinessKey(cycle.toString())
                .activityId(activity)
                .count();
    }

    public EngineRest as(String userId) {
        return EngineRest.as(http, userId);
    }

    public String acknowledgementOf(String name) {
        return jdbc.sql("""
                        select a.status from target_acknowledgement a join seller_target s on s.id = a.target_id
                        where s.cycle_id = :cycle and s.seller_id = :seller""")
                .param("cycle", cycle)
                .param("seller", id(name))
                .query(String.class)
                .single();
    }

    /** The number in force. */
    public int amountOf(String name) {
        return jdbc.sql("select amount from reporting.current_target where cycle_id = :cycle and seller_id = :seller")
                .param("cycle", cycle)
                .param("seller", id(name))
                .query(Integer.class)
                .single();
    }

    /** The only value that a query finds. */
    public String found(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    public Map<String, Object> resultOf(String kind, String id) {
        return jdbc.sql("select * from target_result where cycle_id = :cycle and kind = :kind and id = :id")
                .param("cycle", cycle)
                .param("kind", kind)
                .param("id", id)
                .query()
                .singleRow();
    }

    public int targetOf(String kind, String id) {
        return new BigDecimal(String.valueOf(resultOf(kind, id).get("target"))).intValueExact();
    }

    /** Lets the timer of the end of the quarter go off. */
    public void quarterIsOver() {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(cycle.toString(), "quarterly-target-setting")
                .singleResult();
        var timer = jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult();
        jobs.setJobDuedate(timer.getId(), Date.from(Instant.EPOCH));
    }

    /** A last day that was today is yesterday then, and nothing was imported. */
    public void dayPasses(String name) {
        jdbc.sql("update person set employed_until = :day where user_id = :id")
                .param("day", today.minusDays(1))
                .param("id", id(name))
                .update();
    }

    /** Runs what looks for leavers every morning. */
    public void morning() {
        var job = jobs.createJobQuery()
                .processDefinitionKey("leaver-task-handover")
                .singleResult();
        jobs.executeJob(job.getId());
    }

    public List<String> kinds() {
        return jdbc.sql("select kind from target_version where cycle_id = :cycle order by number")
                .param("cycle", cycle)
                .query(String.class)
                .list();
    }

    public List<String> noticesTo(String name, String about) {
        return jdbc.sql("""
                        select key from notification where recipient = :seller and key like :about || '%'
                        order by created_at, key""")
                .param("seller", id(name))
                .param("about", about)
                .query(String.class)
                .list();
    }

    public List<String> wordsTo(String name, String about) {
        return jdbc.sql("""
                        select subject || ' ' || body from notification where recipient = :seller and key like :about || '%'
                        order by created_at, key""")
                .param("seller", id(name))
                .param("about", about)
                .query(String.class)
                .list();
    }

    /** Waits for an open task, such as {@code assignee=anna}, and gives its id. */
    public String awaitTask(String filter) {
        return await().atMost(PATIENCE)
                .until(() -> tasks(filter), tasks -> tasks.size() == 1)
                .get(0)
                .path("id")
                .asText();
    }

    public JsonNode tasks(String filter) {
        return EngineRest.json(as("admin").get("/task?" + filter).getBody());
    }

    public ResponseEntity<String> complete(String userId, String taskId, Map<String, Object> answers) {
        return as(userId).complete(taskId, answers);
    }

    public ResponseEntity<String> start(String userId, String process, Map<String, Object> answers) {
        return as(userId).start(process, answers);
    }

    public static void accepted(ResponseEntity<String> response) {
        EngineRest.accepted(response);
    }

    public static String refused(ResponseEntity<String> response) {
        return EngineRest.refused(response);
    }
}
