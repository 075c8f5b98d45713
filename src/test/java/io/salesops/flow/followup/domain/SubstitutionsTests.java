package io.salesops.flow.followup.domain;

import static io.salesops.flow.EngineRest.accepted;
import static io.salesops.flow.EngineRest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.InvalidAbsence;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R8: who has a task while somebody is away, with a task of its own. */
@ApplicationTest
class SubstitutionsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A time of its own for each test, so that no other one's absence counts. */
    private final Instant from = Instant.parse("2031-03-03T08:00:00Z").plus(Duration.ofDays(NUMBER.get() * 100L));

    private final Instant until = from.plus(Duration.ofDays(10));

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private TaskHandover handover;

    @Autowired
    private Notifications notifications;

    @Autowired
    private PeopleAccounts accounts;

    @Autowired
    private Team team;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private String anna;
    private String bea;
    private String cora;
    private String sid;
    private @Nullable String deployment;

    @BeforeEach
    void people() {
        var prefix = "sub%d-".formatted(NUMBER.incrementAndGet());
        anna = prefix + "anna";
        bea = prefix + "bea";
        cora = prefix + "cora";
        sid = prefix + "sid";
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,region
                %1$sanna,Anna Away,SALES_MANAGER,,IT
                %1$sbea,Bea Back,SALES_MANAGER,,IT
                %1$scora,Cora Chain,SALES_MANAGER,,IT
                %1$ssid,Sid Seller,SELLER,%1$sanna,IT
                """.formatted(prefix));
    }

    @AfterEach
    void withoutTheModel() {
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void anOpenTaskGoesToTheSubstituteAndComesBackAtTheEndItself() throws InvalidAbsence {
        var task = task("");
        absent(anna, bea);
        var due = due(task);

        move(from.minusSeconds(1));
        assertThat(holders(task)).isEqualTo(anna);

        move(from);
        assertThat(holders(task)).isEqualTo("[%s]".formatted(bea));
        assertThat(due(task)).isEqualTo(due);
        assertThat(words(task))
                .containsExactly(
                        "For Anna Away, who is away and back on %s.".formatted(workingDays.dayOf(until, "IT")));
        assertThat(told(bea)).containsExactly("A task of Anna Away for you");

        move(until.minusSeconds(1));
        assertThat(holders(task)).isEqualTo("[%s]".formatted(bea));

        move(until);
        assertThat(holders(task)).isEqualTo(anna);
        assertThat(told(anna)).containsExactly("A task is yours again");
    }

    @Test
    void whatTheSubstituteClaimedStaysTheirs() throws InvalidAbsence {
        var task = task("");
        absent(anna, bea);
        move(from);

        accepted(EngineRest.as(http, bea).post("/task/%s/claim".formatted(task), Map.of("userId", bea)));

        move(until);
        assertThat(holders(task)).isEqualTo(bea);
        accepted(EngineRest.as(http, bea).post("/task/%s/complete".formatted(task), Map.of()));
    }

    @Test
    void theSubstitutesSubstituteHasItUntilTheFirstOneIsBack() throws InvalidAbsence {
        var task = task("");
        absent(anna, bea);
        team.recordAbsence(bea, from, until.minus(Duration.ofDays(5)), cora);

        move(from);
        assertThat(holders(task)).isEqualTo("[%s]".formatted(cora));

        move(until.minus(Duration.ofDays(5)));
        assertThat(holders(task)).isEqualTo("[%s]".formatted(bea));
    }

    @Test
    void aSubstituteWhoGoesAwayLaterHandsItOn() throws InvalidAbsence {
        var task = task("");
        absent(anna, bea);
        move(from);
        team.recordAbsence(bea, from.plusSeconds(60), until, cora);

        move(from.plusSeconds(60));
        assertThat(holders(task)).isEqualTo("[%s]".formatted(cora));
        move(until);
        assertThat(holders(task)).isEqualTo(anna);
    }

    @Test
    void operationsAreAskedWhereSubstitutesGoRoundInACircle() throws InvalidAbsence {
        var task = task("");
        absent(anna, bea);
        absent(bea, anna);

        move(from);
        assertThat(holders(task)).isEqualTo("[sales-ops]");
        move(until);
        assertThat(holders(task)).isEqualTo(anna);
    }

    @Test
    void theFallbackGroupIsAskedForASubstituteWithoutTheRole() throws InvalidAbsence {
        var task = task(property("roleGroup", "sales-managers") + property("fallbackGroup", "directors"));
        absent(anna, sid);

        move(from);
        assertThat(holders(task)).isEqualTo("[directors]");
    }

    @Test
    void theFallbackGroupIsAskedForASubstituteWhoAskedForIt() throws InvalidAbsence {
        var task = task(property("notFor", "requester"), "assignee=\"${holder}\"", bea);
        absent(anna, bea);

        move(from);
        assertThat(holders(task)).isEqualTo("[sales-ops]");
    }

    @Test
    void whatNobodyElseCanDoStays() throws InvalidAbsence {
        var task = task(property("substitutable", "false"));
        absent(anna, bea);

        move(from);
        assertThat(holders(task)).isEqualTo(anna);
    }

    @Test
    void aNewTaskIsTheSubstitutesFromTheBeginning() {
        var noted = away(anna, bea);
        var task = task("");
        assertThat(holders(task)).isEqualTo(bea);
        assertThat(words(task)).singleElement().asString().startsWith("For Anna Away");

        back(anna, noted);
        assertThat(holders(task)).isEqualTo(bea);
    }

    @Test
    void anAbsenceThatBeganMovesOpenTasksAtOnceAndItsEndReturnsThem() {
        var task = task("");
        var noted = away(anna, bea);
        assertThat(holders(task)).isEqualTo("[%s]".formatted(bea));

        back(anna, noted);
        assertThat(holders(task)).isEqualTo(anna);
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        var task = task(property("notFor", "requester"), "assignee=\"${holder}\"", anna);
        assertThat(holders(task)).isEqualTo("[sales-ops]");

        engine.getTaskService().setAssignee(task, anna);
        assertThat(refused(EngineRest.as(http, anna).post("/task/%s/complete".formatted(task), Map.of())))
                .contains("Nobody decides their own request.");
    }

    @Test
    void operationsAreAskedTooWhereAGroupHasNoMembers() {
        var task = task("", "candidateGroups=\"sub-nobody\"", sid);

        assertThat(holders(task)).isEqualTo("[sales-ops, sub-nobody]");
        assertThat(told("ops")).contains("Nobody of sub-nobody is there");
        assertThat(EngineRest.json(http.withBasicAuth("admin", "demo").getForObject("/actuator/health", String.class))
                        .at("/components/models/details/groupsWithoutMembers")
                        .toString())
                .contains("sub-nobody");
    }

    @Test
    void whoeverIsAwayIsNotAskedAsAMemberOfTheFallbackGroup() throws InvalidAbsence {
        var group = groupOfAnna();
        var task = task(property("roleGroup", "sales-managers") + property("fallbackGroup", group));
        absent(anna, sid);
        var toldBefore = told("ops").size();

        move(from);
        assertThat(holders(task)).isEqualTo("[sales-ops, %s]".formatted(group));
        assertThat(told(anna)).isEmpty();
        assertThat(told("ops")).hasSize(toldBefore + 1);

        move(until);
        assertThat(holders(task)).isEqualTo(anna);
    }

    @Test
    void operationsAreAskedTooWhereEverybodyOfAGroupIsAway() {
        var group = groupOfAnna();
        away(anna, sid);
        var task = task(property("roleGroup", "sales-managers") + property("fallbackGroup", group));

        assertThat(holders(task)).isEqualTo("[sales-ops, %s]".formatted(group));
        assertThat(told(anna)).isEmpty();
        assertThat(told("ops")).contains("Nobody of %s is there".formatted(group));
    }

    @Test
    void whoeverIsBackEarlierHasWhatTheFallbackGroupHadMeanwhile() {
        var task = task("");
        away(anna, bea);
        var noted = away(bea, anna);
        assertThat(holders(task)).isEqualTo("[sales-ops]");
        var moved = words(task);

        away(cora, sid);
        assertThat(holders(task)).isEqualTo("[sales-ops]");
        assertThat(words(task)).isEqualTo(moved);

        back(bea, noted);
        assertThat(holders(task)).isEqualTo("[%s]".formatted(bea));
        assertThat(told(bea)).containsOnly("A task of Anna Away for you").hasSize(2);
    }

    private String groupOfAnna() {
        var group = "sub-group-" + NUMBER.get();
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(group));
        engine.getIdentityService().createMembership(anna, group);
        return group;
    }

    private String task(String properties) {
        return task(properties, "assignee=\"${holder}\"", sid);
    }

    /** A task of Anna's, with a model that says so. */
    private String task(String properties, String holder, String requester) {
        var key = "substitutes-" + NUMBER.get();
        var model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="toTask" sourceRef="start" targetRef="task"/>
                    <userTask id="task" name="Do it" camunda:%s camunda:dueDate="2031-01-01T00:00:00">
                      <extensionElements><camunda:properties>%s</camunda:properties></extensionElements>
                    </userTask>
                  </process>
                </definitions>""".formatted(key, holder, properties);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", model)
                .deploy()
                .getId();
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(key, key, Map.of("holder", anna, "requester", requester));
        return taskOf(instance.getId()).getId();
    }

    private Task taskOf(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(name, value);
    }

    private void absent(String userId, String substitute) throws InvalidAbsence {
        team.recordAbsence(userId, from, until, substitute);
    }

    /** Noted by the person, from today on. */
    private String away(String userId, String substitute) {
        var today = LocalDate.now(clock);
        var answer = http.withBasicAuth(userId, "demo")
                .postForEntity(
                        "/api/absences",
                        Map.of(
                                "firstDay", today.minusDays(1).toString(),
                                "backOn", today.plusDays(3).toString(),
                                "substitute", substitute),
                        String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return EngineRest.json(answer.getBody()).path("id").asText();
    }

    private void back(String userId, String absence) {
        var answer = http.withBasicAuth(userId, "demo")
                .exchange("/api/absences/" + absence, HttpMethod.DELETE, null, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** As if it were that time, until nothing is to be moved. */
    private void move(Instant now) {
        var then = Clock.fixed(now, ZoneOffset.UTC);
        var standIns = new TeamStandIns(team, accounts, workingDays, texts, then);
        var notices = new SubstitutionNotices(notifications, accounts, team, then);
        var substitutions = new Substitutions(steps, standIns, handover, notices, team, then);
        var found = true;
        while (found) {
            found = Boolean.TRUE.equals(transaction.execute(status -> substitutions.next()));
        }
    }

    /** The assignee, or the candidates in brackets; the engine and the open steps say the same. */
    private String holders(String taskId) {
        var assignee = engine.getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult()
                .getAssignee();
        var candidates = engine.getTaskService().getIdentityLinksForTask(taskId).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(SubstitutionsTests::idOf)
                .sorted()
                .toList();
        assertThat(jdbc.sql("""
                        select coalesce(assignee, (candidate_users || candidate_groups)::text) from open_step
                        where task_id = :task""").param("task", taskId).query(String.class).single())
                .isEqualTo(assignee == null ? "{%s}".formatted(String.join(",", candidates)) : assignee);
        return assignee == null ? candidates.toString() : assignee;
    }

    private static String idOf(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private Instant due(String taskId) {
        return jdbc.sql("select due from open_step where task_id = :task")
                .param("task", taskId)
                .query(Instant.class)
                .single();
    }

    private List<String> words(String taskId) {
        return engine.getTaskService().getTaskComments(taskId).stream()
                .map(Comment::getFullMessage)
                .toList();
    }

    private List<String> told(String userId) {
        return jdbc.sql("select subject from notification where recipient = :user and key not like 'absence:%'"
                        + " order by created_at, id")
                .param("user", userId)
                .query(String.class)
                .list();
    }
}
