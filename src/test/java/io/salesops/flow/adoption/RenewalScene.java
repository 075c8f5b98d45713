package io.salesops.flow.adoption;

import static org.awaitility.Awaitility.await;

import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tool in use with a contract of ten licences, people who hold some, and the ways through its renewal. */
class RenewalScene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRestTemplate http;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Cases cases;
    private final ToolRegister register;
    private final Licences licences;

    final String key = "renewed%d".formatted(NUMBER.incrementAndGet());
    final String owner = key + "-owner";
    final String ann = key + "-ann";
    final String bob = key + "-bob";
    final String cleo = key + "-cleo";
    final LocalDate today;
    private String description = "";

    RenewalScene(
            TestRestTemplate http,
            JdbcClient jdbc,
            ProcessEngine engine,
            Clock clock,
            ToolRegister register,
            Licences licences) {
        this.http = http;
        this.jdbc = jdbc;
        this.engine = engine;
        this.cases = new Cases(engine);
        this.register = register;
        this.licences = licences;
        this.today = LocalDate.now(clock);
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                %2$s,Olga Owner,SALES_MANAGER,%1$s,,Central
                %3$s,Ann Able,SELLER,%1$s,%2$s,Central
                %4$s,Bob Brave,SELLER,%1$s,%2$s,Central
                %5$s,Cleo Calm,SELLER,%1$s,%2$s,Central
                """.formatted(key, owner, ann, bob, cleo));
    }

    /** In use without a contract until now. */
    RenewalScene known(String toolOwner, String toolSystem) {
        this.description =
                "%1$s,%1$s,Records calls,WEEKLY,%2$s,%3$s,Recorders Ltd".formatted(key, toolOwner, toolSystem);
        return imported(",,,,,");
    }

    RenewalScene known() {
        return known(owner, "");
    }

    /** A contract for a year around its notice date. */
    RenewalScene signed(LocalDate noticeOn) {
        return signed(noticeOn, noticeOn.plusMonths(3));
    }

    RenewalScene signed(LocalDate noticeOn, LocalDate until) {
        return imported("1200,10,%s,%s,%s,12".formatted(noticeOn.minusMonths(9), noticeOn, until));
    }

    /** A contract of so many licences that is not to be reviewed for long. */
    RenewalScene signedFor(int contracted) {
        return imported("1200,%d,%s,%s,%s,12".formatted(contracted, today, today.plusYears(2), today.plusYears(3)));
    }

    private RenewalScene imported(String contract) {
        new ImportClient(http, "salesops").accepted("tools", """
                id,name,purpose,rhythm,owner,system,supplier,annual_cost,licences,contract_from,notice_on,contract_until,term_months
                %s,%s
                """.formatted(description, contract));
        return this;
    }

    RenewalScene held(String... people) {
        for (var person : people) {
            licences.assign(toolId(), person, "WAVE_1");
        }
        return this;
    }

    /** The last day of somebody was yesterday, as the people system tells. */
    RenewalScene left(String person) {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region,employed_until
                %s,Lea Leaver,SELLER,%s,%s,Central,%s
                """.formatted(person, key, owner, today.minusDays(1)));
        return this;
    }

    RenewalScene used(String person, LocalDate day) {
        jdbc.sql("""
                        insert into tool_usage (source, tool_key, user_name, day, actions)
                        values ('salesops', :tool, :user, :day, 1)""").param("tool", key).param("user", person).param("day", day).update();
        return this;
    }

    ToolId toolId() {
        return register.find(key).id();
    }

    String subject() {
        return toolId().toString();
    }

    String status() {
        return register.find(key).status().name();
    }

    int contractLicences() {
        return register.find(key).contract().orElseThrow().licences();
    }

    LocalDate noticeOn() {
        return register.find(key).contract().orElseThrow().noticeOn();
    }

    List<String> holders() {
        return licences.current(toolId()).stream()
                .map(licence -> licence.userId())
                .toList();
    }

    /** The id of the latest licence of somebody. */
    String licence(String person) {
        return jdbc.sql("""
                        select id from tool_licence where tool_id = :tool and user_id = :user
                        order by assigned_at desc limit 1""")
                .param("tool", toolId().value())
                .param("user", person)
                .query(String.class)
                .single();
    }

    EngineRest as(String user) {
        return EngineRest.as(http, user);
    }

    long running(String process, String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey, process)
                .count();
    }

    String task(String businessKey, String definition) {
        return cases.task(businessKey, definition);
    }

    String review() {
        return task(subject(), "userTask_reviewTheContract");
    }

    Object variable(String taskId, String name) {
        return engine.getTaskService().getVariable(taskId, name);
    }

    RenewalScene complete(String user, String taskId, Map<String, Object> answers) {
        EngineRest.accepted(as(user).complete(taskId, answers));
        return this;
    }

    RenewalScene decided(String answer) {
        return complete(owner, review(), Map.of("answer", answer, "licencesKept", 2, "reason", "By the figures"));
    }

    RenewalScene asked(String person, String answer) {
        return complete(person, task(licence(person), "userTask_keepTheLicence"), Map.of("answer", answer));
    }

    RenewalScene awaitAt(String businessKey, String activity) {
        cases.awaitAt(businessKey, activity);
        return this;
    }

    Job timer(String businessKey, String activity) {
        return cases.timer(businessKey, activity);
    }

    RenewalScene goOff(String businessKey, String activity) {
        engine.getManagementService().setJobDuedate(timer(businessKey, activity).getId(), Date.from(Instant.EPOCH));
        return this;
    }

    /** The last day on which the contract could be ended is over. */
    RenewalScene noticeDatePasses() {
        return goOff(subject(), "event_noticeDatePassed");
    }

    /** Until somebody passed it so often. */
    RenewalScene awaitPassed(String activity, int times) {
        var passed = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(activity)
                .finished();
        await().atMost(Cases.PATIENCE)
                .until(() -> passed.list().stream()
                                .filter(one -> isAboutTheTool(one.getProcessInstanceId()))
                                .count()
                        == times);
        return this;
    }

    private boolean isAboutTheTool(String instance) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processInstanceBusinessKey(subject())
                        .count()
                > 0;
    }

    /** IT removes what it created for a licence, as the undo asks. */
    RenewalScene accountRemoved(String licence) {
        return complete(
                "it", task(licence, "userTask_undoByHand"), Map.of("undoneByHand", true, "undoNote", "Removed"));
    }

    /** IT was asked to create the account of a licence. */
    RenewalScene accountAsked(String licence) {
        var order = jdbc.sql("select id from account_order where subject = :licence")
                .param("licence", licence)
                .query(String.class)
                .single();
        task(order, "userTask_createTheAccountByHand");
        return this;
    }

    /** Finance ends the contract, as the undo asks. */
    RenewalScene contractEnded() {
        return complete(
                "finance",
                task(subject(), "userTask_undoByHand"),
                Map.of("undoneByHand", true, "undoNote", "Notice given"));
    }

    /** Waits until the first instance has ended, and tells where. */
    List<String> ends(String process, String businessKey) {
        var history = engine.getHistoryService();
        var ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .finished()
                .orderByProcessInstanceStartTime()
                .asc();
        await().atMost(Cases.PATIENCE).until(() -> ended.count() > 0);
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(ended.list().get(0).getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** What was decided about the tool, as {@code kind decision by}. */
    List<String> decisions() {
        return jdbc.sql("""
                        select kind || ' ' || decision || ' ' || coalesce(decided_by, 'nobody') from tool_decision
                        where tool_id = :tool order by id""").param("tool", toolId().value()).query(String.class).list();
    }

    /** Who got a notice about the tool, with its subject. */
    List<String> notices() {
        return jdbc.sql("""
                        select recipient || ': ' || subject from notification
                        where subject like '%' || :key || '%' order by 1""").param("key", key).query(String.class).list();
    }

    void eventually(Runnable assertion) {
        await().atMost(Cases.PATIENCE).untilAsserted(assertion::run);
    }
}
