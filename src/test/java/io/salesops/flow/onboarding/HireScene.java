package io.salesops.flow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a manager and somebody who can mentor, and the ways to bring a new hire into it through Tasklist. */
class HireScene {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String prefix = "hire%d-".formatted(NUMBER.incrementAndGet());
    private final TestRestTemplate http;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final LocalDate today;

    /** The e-mail address of the hire. */
    final String email = prefix + "new@example.com";

    HireScene(TestRestTemplate http, JdbcClient jdbc, ProcessEngine engine, Clock clock) {
        this.http = http;
        this.jdbc = jdbc;
        this.engine = engine;
        this.today = LocalDate.now(clock);
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                %1$slead,Lena Lead,SALES_MANAGER,%1$steam,,Central
                """.formatted(prefix));
    }

    String id(String name) {
        return prefix + name;
    }

    LocalDate today() {
        return today;
    }

    /** Somebody of the hire's region who does the same work. */
    HireScene withMentor(String name) {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                %1$s%2$s,Mentor %2$s,SELLER,%1$steam,%1$slead,Central
                """.formatted(prefix, name));
        return this;
    }

    Map<String, Object> entries(LocalDate startDate, Object... changes) {
        var entries = new HashMap<String, Object>(Map.of(
                "name",
                "Nora New",
                "email",
                email,
                "role",
                "SELLER",
                "startDate",
                startDate.toString(),
                "team",
                prefix + "team",
                "region",
                "Central",
                "managerId",
                id("lead")));
        for (var i = 0; i < changes.length; i += 2) {
            entries.put((String) changes[i], changes[i + 1]);
        }
        return entries;
    }

    /** HR enters the hire in Tasklist; the plan is made and the welcome sent. */
    HireScene hired(LocalDate startDate, Object... changes) {
        EngineRest.accepted(as("hr").start("new-hire-onboarding", entries(startDate, changes)));
        return this;
    }

    HireScene awaitAt(String activity) {
        await().atMost(PATIENCE).until(() -> isAt(activity));
        return this;
    }

    private boolean isAt(String activity) {
        return engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(hireId())
                        .activityId(activity)
                        .count()
                > 0;
    }

    String hireId() {
        return found("select id from new_hire where email = :email order by accepted_at desc limit 1");
    }

    String status() {
        return found("select status from new_hire where email = :email order by accepted_at desc limit 1");
    }

    String probationUntil() {
        return found("select probation_until from new_hire where email = :email");
    }

    String mentor() {
        return found("select coalesce(mentor_id, '') from new_hire where email = :email");
    }

    private String found(String query) {
        return jdbc.sql(query).param("email", email).query(String.class).single();
    }

    /** The items of the plan as {@code kind reference status due}. */
    List<String> items() {
        return jdbc.sql("""
                        select kind || ' ' || reference || ' ' || i.status || ' ' || due from onboarding_item i
                        join new_hire h on h.id = i.new_hire_id where h.id = :id::uuid order by 1""").param("id", hireId()).query(String.class).list();
    }

    List<String> effects(String state) {
        return jdbc.sql(
                        "select kind || ' ' || target from effect where subject = :id and state = :state order by position")
                .param("id", hireId())
                .param("state", state)
                .query(String.class)
                .list();
    }

    /** Everything of the hire that is still running: instances, with those of its items and accounts. */
    List<String> running() {
        return jdbc.sql("""
                        select d.key_ || ' ' || e.business_key_ from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.business_key_ in (
                          select :id union select id::text from onboarding_item where new_hire_id = :id::uuid
                          union select id::text from account_order where subject = :id)
                        order by 1""").param("id", hireId()).query(String.class).list();
    }

    /** Lets a timer of the hire's own process go off. */
    HireScene timeComes() {
        var timer = await().atMost(PATIENCE)
                .until(this::timers, timers -> timers.size() == 1)
                .get(0);
        engine.getManagementService().setJobDuedate(timer.getId(), Date.from(Instant.EPOCH));
        return this;
    }

    List<Job> timers() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(hireId())
                .list()
                .stream()
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    EngineRest as(String user) {
        return EngineRest.as(http, user);
    }

    /** Waits for the one open task of that kind that belongs to the hire, and gives its id. */
    String awaitTask(String definition) {
        return await().atMost(PATIENCE)
                .until(() -> tasks(definition), tasks -> tasks.size() == 1)
                .get(0);
    }

    List<String> tasks(String definition) {
        return jdbc.sql("""
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where t.task_def_key_ = :definition and e.business_key_ in (
                          select :id union select id::text from onboarding_item where new_hire_id = :id::uuid)""")
                .param("definition", definition)
                .param("id", hireId())
                .query(String.class)
                .list();
    }

    /** The task of an item of the plan. */
    String taskOf(String reference) {
        return jdbc.sql("""
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join onboarding_item i on i.id::text = e.business_key_
                        where i.new_hire_id = :id::uuid and i.reference = :reference""")
                .param("id", hireId())
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    JsonNode task(String taskId) {
        return EngineRest.json(as("admin").get("/task/" + taskId).getBody());
    }

    HireScene complete(String user, String taskId, Map<String, Object> answers) {
        EngineRest.accepted(as(user).complete(taskId, answers));
        return this;
    }

    /** Whoever of IT gets something to take back does so, until the ledger is empty. */
    HireScene everythingIsTakenBack() {
        await().atMost(PATIENCE).until(() -> {
            undoTasks().forEach(task -> complete("it", task, Map.of("undoneByHand", true)));
            return running().isEmpty();
        });
        assertThat(effects("DONE")).isEmpty();
        assertThat(effects("INTENDED")).isEmpty();
        return this;
    }

    private List<String> undoTasks() {
        return jdbc.sql("""
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join new_hire h on h.id::text = e.business_key_
                        where t.task_def_key_ = 'userTask_undoByHand' and h.email = :email""").param("email", email).query(String.class).list();
    }

    /** The account of the hire in this application. */
    String userId() {
        return found("select user_id from new_hire where email = :email");
    }

    /** Lets the last day of a leaver pass. */
    HireScene lastDayIsOver(String userId) {
        engine.getManagementService().setJobDuedate(lastDayOver(userId).getId(), Date.from(Instant.EPOCH));
        return this;
    }

    /** The timer of the one offboarding of a leaver. */
    Job lastDayOver(String userId) {
        assertThat(offboarding(userId)).hasSize(1);
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(offboarding(userId).get(0))
                .timers()
                .singleResult();
    }

    HireScene leaverIsGone(String userId) {
        await().atMost(PATIENCE).until(() -> {
            undoTasks().forEach(task -> complete("it", task, Map.of("undoneByHand", true)));
            return offboarding(userId).isEmpty();
        });
        return this;
    }

    String awaitTaskOf(String businessKey) {
        return await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                                        where e.business_key_ = :key""")
                                .param("key", businessKey)
                                .query(String.class)
                                .list(),
                        tasks -> tasks.size() == 1)
                .get(0);
    }

    private List<String> offboarding(String userId) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(userId, "leaver-offboarding")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
