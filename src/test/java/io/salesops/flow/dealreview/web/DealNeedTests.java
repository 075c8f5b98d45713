package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What obstacles of a deal need is somebody's task, apart from the review. */
@ApplicationTest
class DealNeedTests {

    private static final List<Map<String, String>> OBSTACLES = List.of(
            Map.of("obstacle", "No reference", "need", "A client to call", "owner", COLLEAGUE, "due", "2099-01-20"),
            Map.of("obstacle", "No budget", "need", "A smaller first step", "owner", "somebody at the client"),
            Map.of("obstacle", "Nobody answers"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    TestRestTemplate http;

    ReviewScene scene;
    String id = "";

    @BeforeEach
    void shareAViewWithNeeds() {
        scene = new ReviewScene(http);
        id = scene.inReview(SELLER, view("obstacles", OBSTACLES));
    }

    @Test
    void everyNeedHasAnOwnerAndADate() {
        var needs = needs();

        assertThat(ReviewClient.texts(needs, "owner")).containsExactly(SELLER, COLLEAGUE);
        assertThat(ReviewClient.texts(needs, "status")).containsOnly("OPEN");
        assertThat(needs.get(1).path("due").asText()).startsWith("2099-01-2");
        accepted(scene.complete(COLLEAGUE, taskOf(COLLEAGUE), Map.of("needOutcome", "Acme takes a call.")));
        assertThat(needs().get(1).path("status").asText()).isEqualTo("MET");
        assertThat(needs().get(1).path("outcome").asText()).isEqualTo("Acme takes a call.");
        assertThat(needs().get(1).path("endedBy").asText()).isEqualTo(COLLEAGUE);
    }

    @Test
    void nothingIsNeededAnyMoreOnceTheReviewIsWithdrawn() {
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        assertThat(ReviewClient.texts(needs(), "status")).containsOnly("DROPPED");
        assertThat(tasksOf(COLLEAGUE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WON", "LOST"})
    void nothingIsNeededAnyMoreOnceAnApprovedDealIsClosed(String stage) {
        scene.as("vp").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.OK);
        scene.as("finance").decide(id, "FINANCE", "APPROVE", null).expect(HttpStatus.OK);
        var deal = scene.awaitState(id, "APPROVED").path("opportunityId").asText();

        scene.change(deal, SELLER, stage, "300000");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ReviewClient.texts(needs(), "status"))
                .containsOnly("DROPPED"));
        assertThat(tasksOf(COLLEAGUE)).isEmpty();
    }

    private JsonNode needs() {
        return scene.as(SELLER).show(id).body().path("needs");
    }

    private String taskOf(String person) {
        assertThat(tasksOf(person)).hasSize(1);
        return tasksOf(person).get(0).path("id").asText();
    }

    private JsonNode tasksOf(String person) {
        return json(scene.engine("admin")
                .get("/task?processDefinitionKey=deal-need&assignee=" + person)
                .getBody());
    }
}
