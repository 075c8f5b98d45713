package io.salesops.flow.platform.engine;

import static io.salesops.flow.EngineRest.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class TaskAccessTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private String instance = "";
    private String task = "";

    @BeforeEach
    void begin() {
        repository
                .createDeployment()
                .name("task-access")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/handed-over.bpmn")
                .deploy();
        instance = runtime.startProcessInstanceByKey("handed-over", Map.of("holder", "seller"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstancesIfExists(List.of(instance), "test is over", true, false, false);
    }

    @Test
    void belongsToItsHolderAndCandidates() {
        assertThat(seenBy("seller")).isTrue();
        assertThat(seenBy("finance")).isTrue();
        assertThat(seenBy("mentor")).isFalse();
        assertThat(seenBy("cro")).isFalse();
    }

    @Test
    void isForItsHolderToDoWhileThereIsOne() {
        assertThat(post("finance", "/complete", Map.of())).isEqualTo(FORBIDDEN);
        assertThat(post("finance", "/claim", Map.of("userId", "finance"))).isEqualTo(FORBIDDEN);

        tasks.setAssignee(task, null);
        assertThat(post("finance", "/claim", Map.of("userId", "finance"))).isEqualTo(NO_CONTENT);
        assertThat(post("finance", "/complete", Map.of())).isEqualTo(NO_CONTENT);
    }

    @Test
    void leavesTheFormerHolderWithReassignment() {
        assertThat(post("admin", "/assignee", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);

        assertThat(seenBy("seller")).isFalse();
        assertThat(post("seller", "/complete", Map.of())).isEqualTo(FORBIDDEN);
        assertThat(post("mentor", "/complete", Map.of())).isEqualTo(NO_CONTENT);
    }

    @Test
    void leavesTheHolderWhoLosesItBeforeItIsEverStored() {
        var grants = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task);

        tasks.setAssignee(task, "mentor");
        tasks.setAssignee(task, "cro");

        assertThat(grants.userIdIn("seller", "mentor").count()).isZero();
        assertThat(grants.userIdIn("cro").count()).isOne();
    }

    @Test
    void staysWithTheFormerHolderWhoIsACandidate() {
        tasks.addCandidateUser(task, "seller");
        tasks.setAssignee(task, "mentor");

        assertThat(seenBy("seller")).isTrue();
        tasks.deleteCandidateUser(task, "seller");
        assertThat(seenBy("seller")).isFalse();
    }

    @Test
    void staysWithItsOwnerWhileSomebodyElseWorksOnIt() {
        assertThat(post("admin", "/delegate", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);

        assertThat(seenBy("seller")).isTrue();
        assertThat(post("admin", "/resolve", Map.of())).isEqualTo(NO_CONTENT);
        assertThat(seenBy("mentor")).isFalse();
    }

    @Test
    void leavesTheGroupThatIsNoCandidateAnyMore() {
        tasks.deleteCandidateGroup(task, "finance");

        assertThat(seenBy("finance")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void isDoneOnceWhenTwoDoItAtTheSameMoment(String way) {
        var answer = tooLate(() -> tasks.complete(task), "finance", way, Map.of());

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(CONFLICT);
        assertThat(answer.getBody()).contains("The task 'Work' is done already: 'seller' had it.");
    }

    @Test
    void isChangedOnceWhenTwoDoItAtTheSameMoment() {
        var answer = tooLate(() -> tasks.setAssignee(task, "mentor"), "admin", "/assignee", Map.of("userId", "cro"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(CONFLICT);
        assertThat(answer.getBody()).contains("at the same moment");
        assertThat(stored().getAssignee()).isEqualTo("mentor");
    }

    /** What somebody is told who does something while somebody else's transaction is about to end. */
    private ResponseEntity<String> tooLate(Runnable first, String person, String action, Map<String, ?> body) {
        var second = transaction.execute(status -> {
            first.run();
            var answer = CompletableFuture.supplyAsync(
                    () -> EngineRest.as(http, person).post("/task/" + task + action, body));
            await().until(this::somebodyWaits);
            return answer;
        });
        return Objects.requireNonNull(second).join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock' and query like '%open_step%')""").query(Boolean.class).single();
    }

    @Test
    void saysThatSomebodyWasFaster() {
        assertThat(post("seller", "/complete", Map.of())).isEqualTo(NO_CONTENT);

        var answer = EngineRest.as(http, "finance").post("/task/%s/complete".formatted(task), Map.of());
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(CONFLICT);
        assertThat(answer.getBody()).contains("The task 'Work' is done already: 'seller' had it.");
        assertThat(post("mentor", "/complete", Map.of())).isEqualTo(NOT_FOUND);
    }

    @Test
    void goesWithAllItsPermissions() {
        assertThat(post("seller", "/complete", Map.of())).isEqualTo(NO_CONTENT);

        assertThat(authorizations.createAuthorizationQuery().resourceId(task).count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "seller, /variables/approved, PUT",
        "seller, /localVariables/approved, PUT",
        "finance, /variables/approved, PUT",
        "ops, /variables/approved, PUT",
        "seller, /variables/holder, DELETE"
    })
    void keepsItsVariablesFromPeople(String person, String path, HttpMethod method) {
        assertThat(send(person, method, path, variable(true))).isEqualTo(FORBIDDEN);
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("holder");
    }

    @Test
    void letsAdministratorsMendItsVariables() {
        assertThat(send("admin", HttpMethod.PUT, "/variables/approved", variable(true)))
                .isEqualTo(NO_CONTENT);
    }

    @Test
    void endsByItsFormOnly() {
        assertThat(post("seller", "/bpmnError", Map.of("errorCode", "any"))).isEqualTo(FORBIDDEN);
        assertThat(post("seller", "/bpmnEscalation", Map.of("escalationCode", "any")))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void isForOperationsToSeeAndNotToDo() {
        assertThat(seenBy("ops")).isTrue();
        assertThat(post("ops", "/complete", Map.of())).isEqualTo(FORBIDDEN);
        assertThat(post("ops", "/claim", Map.of("userId", "ops"))).isEqualTo(FORBIDDEN);
        assertThat(post("ops", "/assignee", Map.of("userId", "ops"))).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "seller, /resolve, '{}'",
        "seller, /resolve, '{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}'",
        "seller, /delegate, '{\"userId\": \"mentor\"}'",
        "seller, /assignee, '{\"userId\": \"mentor\"}'",
        "finance, /assignee, '{\"userId\": \"finance\"}'",
        "finance, /assignee, '{\"userId\": null}'",
        "finance, /unclaim, '{}'",
        "seller, /claim, '{\"userId\": \"mentor\"}'",
        "seller, /identity-links, '{\"userId\": \"mentor\", \"type\": \"candidate\"}'",
        "seller, /identity-links, '{\"userId\": \"mentor\", \"type\": \"assignee\"}'",
        "seller, /identity-links, '{\"groupId\": \"hr\", \"type\": \"candidate\"}'",
        "seller, /identity-links/delete, '{\"groupId\": \"finance\", \"type\": \"candidate\"}'"
    })
    void goesToNobodyByTheWordOfPeople(String person, String action, String body) {
        assertThat(post(person, action, json(body))).isEqualTo(FORBIDDEN);
        assertThat(seenBy("mentor")).isFalse();
        assertThat(seenBy("finance")).isTrue();
        assertThat(stored().getAssignee()).isEqualTo("seller");
    }

    @Test
    void isClaimedForOneselfAndGivenBack() {
        assertThat(post("seller", "/unclaim", Map.of())).isEqualTo(NO_CONTENT);
        assertThat(post("finance", "/claim", Map.of("userId", "mentor"))).isEqualTo(FORBIDDEN);
        assertThat(post("finance", "/claim", Map.of("userId", "finance"))).isEqualTo(NO_CONTENT);
        assertThat(post("finance", "/unclaim", Map.of())).isEqualTo(NO_CONTENT);
    }

    @Test
    void isReassignedByOperationsWhoHaveIt() {
        tasks.setAssignee(task, "ops");

        assertThat(post("ops", "/assignee", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "name, Something else",
                "description, Something else",
                "assignee, mentor",
                "assignee, null",
                "owner, seller",
                "priority, 99",
                "due, 2030-01-01T08:00:01.000+0000",
                "due, null",
                "delegationState, PENDING",
                "parentTaskId, other"
            })
    void staysAsTheProcessMadeIt(String field, @Nullable String value) {
        dueAt("2030-01-01T08:00:00.123456Z");

        assertThat(put("seller", field, value)).isEqualTo(FORBIDDEN);
        assertThat(put("seller", "followUp", "2029-12-24T08:00:00.000+0000")).isEqualTo(NO_CONTENT);
        assertThat(stored().getFollowUpDate()).hasSameTimeAs("2029-12-24T08:00:00Z");
    }

    @Test
    void changesByAnAdministratorsHand() {
        assertThat(put("admin", "priority", "99")).isEqualTo(NO_CONTENT);
        assertThat(post("admin", "/assignee", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);

        assertThat(stored().getPriority()).isEqualTo(99);
    }

    private Task stored() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    private void dueAt(String instant) {
        var stored = stored();
        stored.setDueDate(Timestamp.from(Instant.parse(instant)));
        tasks.saveTask(stored);
    }

    /** Changes one field and sends the others as they are, as Tasklist does. */
    private HttpStatusCode put(String person, String field, @Nullable String value) {
        var body = (ObjectNode)
                json(EngineRest.as(http, person).get("/task/" + task).getBody());
        return send(person, HttpMethod.PUT, "", body.put(field, value));
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean seenBy(String person) {
        var rest = EngineRest.as(http, person);
        var found = String.valueOf(
                        rest.get("/task?processInstanceId=" + instance).getBody())
                .contains(task);
        assertThat(rest.get("/task/" + task).getStatusCode().equals(OK)).isEqualTo(found);
        return found;
    }

    private HttpStatusCode post(String person, String action, Object body) {
        return send(person, HttpMethod.POST, action, body);
    }

    private HttpStatusCode send(String person, HttpMethod method, String action, Object body) {
        return EngineRest.as(http, person)
                .send(method, "/task/" + task + action, body)
                .getStatusCode();
    }
}
