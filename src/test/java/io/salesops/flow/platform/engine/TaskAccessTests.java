package io.salesops.flow.platform.engine;

import static io.salesops.flow.EngineRest.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

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
        assertThat(post("seller", "/assignee", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);

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
        assertThat(post("seller", "/delegate", Map.of("userId", "mentor"))).isEqualTo(NO_CONTENT);

        assertThat(seenBy("seller")).isTrue();
        assertThat(post("mentor", "/resolve", Map.of())).isEqualTo(NO_CONTENT);
        assertThat(seenBy("mentor")).isFalse();
    }

    @Test
    void leavesTheGroupThatIsNoCandidateAnyMore() {
        tasks.deleteCandidateGroup(task, "finance");

        assertThat(seenBy("finance")).isFalse();
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
