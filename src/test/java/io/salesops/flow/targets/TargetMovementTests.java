package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetScene.accepted;
import static io.salesops.flow.targets.TargetScene.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open work follows the people: to a new manager, and on from whoever left. */
@TargetTest
class TargetMovementTests {

    private static final String OF_OPERATIONS =
            "taskDefinitionKey=userTask_allocateTheTeamTarget&candidateGroup=sales-ops&unassigned=true";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService managementService;

    TargetScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new TargetScene(http);
    }

    @AfterEach
    void clearTheScene() {
        scene.close();
    }

    @Test
    void theNewManagerSettlesWhatAMoverContested() {
        var id = scene.sellersAsked();
        scene.contest(scene.anna, BigDecimal.ONE);
        var task = scene.settlementTask(scene.northLead);

        scene.move(scene.southLead, scene.south, scene.anna);

        assertThat(scene.settlementTask(scene.southLead)).isEqualTo(task);
        assertThat(scene.tasksOf(scene.northLead)).isEmpty();
        var settled = Map.<String, Object>of("settlement", "KEPT", "settlementComment", "As planned.");
        assertThat(scene.complete(scene.northLead, task, settled).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        accepted(scene.complete(scene.southLead, task, settled));
        assertThat(scene.target(id, scene.anna).path("status").asText()).isEqualTo("SETTLED");
    }

    @Test
    void aTeamsNewManagerAllocatesAndSettles() {
        var lead = newLead("");
        allocating();
        var task = scene.allocationTask(scene.northLead);

        scene.move(lead, scene.north, scene.anna, scene.ben);

        assertThat(scene.allocationTask(lead)).isEqualTo(task);
        assertThat(scene.tasksOf(scene.northLead)).isEmpty();
        scene.allocationTask(scene.southLead);
        accepted(scene.complete(lead, task, Map.of("answer", "CONFIRM")));
        scene.contest(scene.anna, BigDecimal.ONE);
        scene.settlementTask(lead);
    }

    @Test
    void whoeverLeadsANewManagerWhoLeftTakesOver() {
        var lead = newLead("2020-01-31");
        allocating();
        var task = scene.allocationTask(scene.northLead);

        scene.move(lead, scene.north, scene.anna, scene.ben);

        assertThat(scene.allocationTask(scene.head)).isEqualTo(task);
    }

    @Test
    void aManagerTakesOverFromOperations() {
        var loner = scene.id("loner");
        scene.person(loner, "SELLER", "", scene.id("east"));
        var lead = newLead("");
        allocating();
        var task = scene.awaitTask(OF_OPERATIONS);

        scene.move(lead, scene.id("east"), loner);
        assertThat(scene.allocationTask(lead)).isEqualTo(task);

        scene.move("", scene.id("east"), loner);
        assertThat(scene.awaitTask(OF_OPERATIONS)).isEqualTo(task);
    }

    @Test
    void aMoverLeavesTheOldTeamToItsManager() {
        allocating();
        var task = scene.allocationTask(scene.northLead);

        scene.move(scene.southLead, scene.south, scene.anna);
        scene.move(scene.southLead, scene.south, scene.ben);

        assertThat(scene.allocationTask(scene.northLead)).isEqualTo(task);
    }

    @Test
    void theSameFileOnceMoreHandsNothingOver() {
        var lead = newLead("");
        allocating();
        scene.move(lead, scene.north, scene.anna, scene.ben);
        var task = scene.allocationTask(lead);
        assigned(task, scene.head);

        scene.move(lead, scene.north, scene.anna, scene.ben);
        scene.move(lead, scene.south, scene.cora);

        assertThat(scene.allocationTask(scene.head)).isEqualTo(task);
        scene.allocationTask(lead);
    }

    @Test
    void theMorningAfterAnAnnouncedLastDayHandsTheTasksOver() {
        allocating();
        var task = scene.allocationTask(scene.northLead);
        scene.leave(scene.northLead, today().toString());
        morning();
        assertThat(scene.allocationTask(scene.northLead)).isEqualTo(task);

        dayPasses(scene.northLead);
        morning();
        assertThat(scene.allocationTask(scene.head)).isEqualTo(task);
        assertThat(scene.tasksOf(scene.northLead)).isEmpty();

        assigned(task, scene.southLead);
        morning();
        assertThat(scene.tasksOf(scene.head)).as("nothing is left to do").isEmpty();
    }

    private void allocating() {
        scene.review(scene.inReview(), Map.of("answer", "ASK_MANAGERS"));
        scene.allocationTask(scene.southLead);
    }

    private String newLead(String lastDay) {
        var lead = scene.id("new-lead");
        scene.person(lead, "SALES_MANAGER", scene.head, scene.north);
        scene.arrive();
        scene.leave(lead, lastDay);
        return lead;
    }

    /** Somebody gives the task to another by hand. */
    private void assigned(String task, String userId) {
        accepted(scene.engine("admin").post("/task/%s/assignee".formatted(task), Map.of("userId", userId)));
    }

    /** A last day that was today is yesterday then, and nothing was imported. */
    private void dayPasses(String userId) {
        jdbc.sql("update person set employed_until = :day where user_id = :id")
                .param("day", today().minusDays(1))
                .param("id", userId)
                .update();
    }

    private void morning() {
        var job = managementService
                .createJobQuery()
                .processDefinitionKey("leaver-task-handover")
                .singleResult();
        managementService.executeJob(job.getId());
    }
}
