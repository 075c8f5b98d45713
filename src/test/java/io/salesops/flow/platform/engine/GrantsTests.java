package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ApplicationTest
class GrantsTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Grants grants;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @CsvSource({
        "seller, deal-review, true",
        "mentor, deal-review-withdrawal, true",
        "ops, deal-review, true",
        "manager, deal-review, false",
        "finance, deal-review, false",
        "finance, deal-decision-withdrawal, true",
        "cro, deal-decision-withdrawal, true",
        "seller, deal-decision-withdrawal, false",
        "newhire, deal-review-withdrawal, false"
    })
    void letsSellersAndOperationsAskForReviews(String person, String process, boolean may) {
        var startable = EngineRest.as(http, person)
                .get(
                        "/process-definition?startableInTasklist=true&startablePermissionCheck=true&latestVersion=true&key="
                                + process);

        assertThat(startable.getBody()).matches(found -> found.contains(process) == may);
    }

    @Test
    void letsNobodyStartAProcessHalfWay() {
        var body = Map.of(
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "endEvent_dealApproved")));

        for (var person : List.of("seller", "ops")) {
            var answer = EngineRest.as(http, person).post("/process-definition/key/deal-review/start", body);
            assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "manager", "finance", "ops"})
    void letsNobodySendMessagesOrSignals(String person) {
        var rest = EngineRest.as(http, person);

        assertThat(rest.post("/message", Map.of("messageName", "DealReviewWithdrawn"))
                        .getStatusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(rest.post("/signal", Map.of("name", "any")).getStatusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void keepsRunningInstancesFromEverybodyButAdministrators() {
        repository
                .createDeployment()
                .name("task-access")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/handed-over.bpmn")
                .deploy();
        var id = runtime.startProcessInstanceByKey("handed-over", Map.of("holder", "seller"))
                .getId();
        var modification = Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "userTask_work")));
        for (var person : List.of("seller", "finance", "ops")) {
            var rest = EngineRest.as(http, person);
            assertThat(rest.send(DELETE, "/process-instance/" + id, Map.of()).getStatusCode())
                    .isEqualTo(FORBIDDEN);
            assertThat(rest.post("/process-instance/" + id + "/modification", modification)
                            .getStatusCode())
                    .isEqualTo(FORBIDDEN);
            assertThat(rest.send(PUT, "/process-instance/" + id + "/variables/holder", Map.of("value", "ops"))
                            .getStatusCode())
                    .isEqualTo(FORBIDDEN);
        }
        var admin = EngineRest.as(http, "admin").send(DELETE, "/process-instance/" + id, Map.of());
        assertThat(admin.getStatusCode().is2xxSuccessful()).isTrue();
    }

    @Test
    void letsOperationsDeployAndNotDelete() {
        var ops = EngineRest.as(http, "ops");
        var deployment = repository.createDeploymentQuery().list().get(0).getId();

        assertThat(ops.get("/deployment/" + deployment).getStatusCode()).isEqualTo(OK);
        assertThat(ops.send(DELETE, "/deployment/" + deployment + "?cascade=true", Map.of())
                        .getStatusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(EngineRest.as(http, "seller").get("/deployment").getBody()).isEqualTo("[]");
    }

    @Test
    void keepsAccountsGroupsAndPermissionsForAdministrators() {
        var newUser = Map.of("profile", Map.of("id", "intruder"), "credentials", Map.of("password", "intruder"));
        for (var person : List.of("seller", "ops")) {
            var rest = EngineRest.as(http, person);
            assertThat(rest.post("/user/create", newUser).getStatusCode()).isEqualTo(FORBIDDEN);
            assertThat(rest.send(PUT, "/group/camunda-admin/members/" + person, Map.of())
                            .getStatusCode())
                    .isEqualTo(FORBIDDEN);
            assertThat(rest.send(DELETE, "/user/" + person, Map.of()).getStatusCode())
                    .isEqualTo(FORBIDDEN);
            assertThat(rest.send(
                                    POST,
                                    "/authorization/create",
                                    Map.of(
                                            "type",
                                            0,
                                            "permissions",
                                            List.of("ALL"),
                                            "userId",
                                            "*",
                                            "resourceType",
                                            8,
                                            "resourceId",
                                            "*"))
                            .getStatusCode())
                    .isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void areMadeOnce() {
        var before = authorizations.createAuthorizationQuery().count();

        grants.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }
}
