package io.salesops.flow.targets;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.EngineRest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The ways in which people work on target cycles: over the API, and through the engine as Tasklist does. */
class TargetDriver {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final TestRestTemplate http;

    TargetDriver(TestRestTemplate http) {
        this.http = http;
    }

    /** An account that no import made. */
    void account(String userId, String... groups) {
        var admin = engine("admin");
        accepted(admin.post(
                "/user/create",
                Map.of(
                        "profile", Map.of("id", userId, "firstName", userId, "lastName", "Account"),
                        "credentials", Map.of("password", "demo"))));
        for (var group : groups) {
            admin.http().put("/engine-rest/group/%s/members/%s".formatted(group, userId), null);
        }
    }

    TargetClient as(String userId) {
        return TargetClient.as(http, userId);
    }

    EngineRest engine(String userId) {
        return EngineRest.as(http, userId);
    }

    /** The same fields with other values; without those that are null. */
    static Map<String, Object> with(Map<String, Object> fields, @Nullable Object... changes) {
        var all = new HashMap<>(fields);
        for (var i = 0; i < changes.length; i += 2) {
            var value = changes[i + 1];
            if (value == null) {
                all.remove(String.valueOf(changes[i]));
            } else {
                all.put(String.valueOf(changes[i]), value);
            }
        }
        return all;
    }

    void everybodyAccepts(String id) {
        as("ops")
                .targets(id)
                .expect(HttpStatus.OK)
                .forEach(target -> accept(target.path("sellerId").asText()));
    }

    JsonNode show(String id) {
        return as("ops").show(id).expect(HttpStatus.OK);
    }

    JsonNode awaitState(String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> show(id), cycle -> state.equals(cycle.path("state").asText()));
    }

    /** The targets as operations see them, by seller. */
    Map<String, JsonNode> targets(String id) {
        return StreamSupport.stream(as("ops").targets(id).expect(HttpStatus.OK).spliterator(), false)
                .collect(toMap(target -> target.path("sellerId").asText(), target -> target));
    }

    JsonNode target(String id, String seller) {
        return Objects.requireNonNull(targets(id).get(seller), seller);
    }

    BigDecimal number(String id, String seller) {
        return target(id, seller).path("target").decimalValue();
    }

    JsonNode awaitStatus(String id, String seller, String status) {
        return await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(
                        () -> target(id, seller),
                        target -> status.equals(target.path("status").asText()));
    }

    void review(String id, Map<String, Object> answers) {
        accepted(complete("ops", reviewTask(id), answers));
    }

    String reviewTask(String id) {
        return awaitTask("processInstanceBusinessKey=" + id + "&taskDefinitionKey=userTask_reviewTheTargets");
    }

    String approvalTask(String id) {
        return awaitTask("processInstanceBusinessKey=" + id + "&taskDefinitionKey=userTask_approveTheTargets");
    }

    String allocationTask(String manager) {
        return awaitTask("taskDefinitionKey=userTask_allocateTheTeamTarget&assignee=" + manager);
    }

    String agreementTask(String seller) {
        return awaitTask("taskDefinitionKey=userTask_agreeTheTarget&assignee=" + seller);
    }

    String settlementTask(String manager) {
        return awaitTask("taskDefinitionKey=userTask_settleTheTarget&assignee=" + manager);
    }

    void accept(String seller) {
        accepted(complete(seller, agreementTask(seller), Map.of("answer", "ACCEPT")));
    }

    void contest(String seller, BigDecimal proposal) {
        accepted(complete(seller, agreementTask(seller), contested(proposal)));
    }

    static Map<String, Object> contested(BigDecimal proposal) {
        return Map.of(
                "answer", "CONTEST",
                "proposal", proposal,
                "reasonCode", "PIPELINE",
                "evidence", "Two clients postponed.");
    }

    /** The only open task that answers to a filter. */
    String awaitTask(String filter) {
        return await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> tasks(filter), tasks -> tasks.size() == 1)
                .get(0)
                .path("id")
                .asText();
    }

    JsonNode tasks(String filter) {
        return json(engine("admin").get("/task?" + filter).getBody());
    }

    JsonNode tasksOf(String userId) {
        return tasks("assignee=" + userId);
    }

    /** Lets the time of a task run out. */
    void expire(String taskId) {
        var admin = engine("admin");
        var instance = json(admin.get("/task/" + taskId).getBody())
                .path("processInstanceId")
                .asText();
        var jobs =
                json(admin.get("/job?timers=true&processInstanceId=" + instance).getBody());
        assertThat(jobs).hasSize(1);
        accepted(admin.post("/job/%s/execute".formatted(jobs.get(0).path("id").asText()), Map.of()));
    }

    ResponseEntity<String> complete(String userId, String taskId, Map<String, Object> answers) {
        return engine(userId).complete(taskId, answers);
    }

    ResponseEntity<String> start(String userId, String process, Map<String, Object> answers) {
        return engine(userId).start(process, answers);
    }

    static void accepted(ResponseEntity<String> response) {
        EngineRest.accepted(response);
    }

    static String refused(ResponseEntity<String> response) {
        return EngineRest.refused(response);
    }

    static JsonNode json(@Nullable String text) {
        return EngineRest.json(text);
    }
}
