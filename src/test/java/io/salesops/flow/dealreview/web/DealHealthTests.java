package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.HEAD;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.ReviewHealth;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How healthy deals are (domain rule R4), by the tables as they are deployed. */
@ApplicationTest
class DealHealthTests {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewHealth reviewHealth;

    ReviewScene scene;
    ImportClient imports;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
        imports = new ImportClient(http, "salesops");
    }

    @Test
    void thePreviewGivesTheExamplesOfTheRule() {
        var answer = preview(with(signs(80, 50, 100, 60, 40, 70), "meddpicc", meddpicc(2, 1, 2, 2, 1, 3, 2, 2)));

        assertThat(answer.path("health").path("score").decimalValue()).isEqualByComparingTo("70");
        assertThat(answer.path("health").path("colour").asText()).isEqualTo("YELLOW");
        assertThat(answer.path("health").path("measured").asText()).isEqualTo("measured on 6 of 6");
        assertThat(answer.path("meddpicc").path("score").decimalValue()).isEqualByComparingTo("63.33");
        assertThat(answer.path("meddpicc").path("gaps"))
                .extracting(gap -> gap.path("field").asText())
                .containsExactly("economicBuyer", "paperProcess");
        assertThat(answer.path("meddpicc").path("gaps").get(0).path("question").asText())
                .endsWith("?");
    }

    @Test
    void thePreviewSaysWhatItWasMeasuredOn() {
        var answer = preview(signs(80, null, 100, 60, 40, null));

        assertThat(answer.path("health").path("score").decimalValue()).isEqualByComparingTo("75.71");
        assertThat(answer.path("health").path("measured").asText()).isEqualTo("measured on 4 of 6");
        assertThat(preview(Map.of()).path("health").path("colour").asText()).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"59.99, RED", "60, YELLOW", "79.99, YELLOW", "80, GREEN"})
    void theTableJudgesTheScore(double recency, String colour) {
        assertThat(preview(Map.of("recency", recency))
                        .path("health")
                        .path("colour")
                        .asText())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({
        "0, COMMIT, true, false, 9, MANAGER_INSPECTION, 2",
        "0, BEST_CASE, true, false, 9, DEAD_END, 2",
        "100, COMMIT, true, false, 0, DEAD_END, 2",
        "0, BEST_CASE, true, true, 3, LEAVE_COMMIT, 2",
        "100, COMMIT, false, true, 3, LEAVE_COMMIT, 2",
        "70, COMMIT, false, true, 2, FILL_GAPS, 5",
        "0, , true, true, 0, FILL_GAPS, 5",
        "100, COMMIT, true, true, 2, NONE, 0",
        ", , false, false, 0, NONE, 0"
    })
    void theTableFindsTheAction(
            @Nullable Integer recency,
            @Nullable String category,
            boolean stale,
            boolean nextStepDated,
            int closePushes,
            String action,
            int workingDays) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("recency", recency);
        body.put("forecastCategory", category);
        body.put("stale", stale);
        body.put("nextStepDated", nextStepDated);
        body.put("closePushes", closePushes);

        var answer = preview(body).path("action");

        assertThat(answer.path("action").asText()).isEqualTo(action);
        assertThat(answer.path("workingDays").asInt()).isEqualTo(workingDays);
    }

    @Test
    void aPreviewOfWhatIsOutOfRangeSaysWhere() {
        var refused = as(SELLER)
                .postForEntity(
                        "/api/deal-health/preview",
                        with(signs(101, -1, null, null, null, null), "meddpicc", Map.of("champion", 4)),
                        JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("recency", "contacts", "meddpicc.champion");
    }

    @Test
    void aDealIsMeasuredByItsSourceAndByTheSellersAnswers() {
        deal("HEALTH-1", "NEGOTIATION", today.minusDays(7), "2", today.minusDays(4), "", "2");
        scene.submitted(SELLER, request("HEALTH-1", view("meddpicc", Map.of("economicBuyer", 2, "champion", 1))));

        var health = health(SELLER, "HEALTH-1");

        assertThat(health.path("health").path("signs").path("recency").asInt()).isEqualTo(100);
        assertThat(health.path("health").path("signs").path("contacts").asInt()).isEqualTo(50);
        assertThat(health.path("health").path("signs").path("playbook").asInt()).isEqualTo(50);
        assertThat(health.path("health").path("signs").path("stability").asInt())
                .isEqualTo(30);
        assertThat(health.path("health").path("signs").path("decisionMaker").asInt())
                .isEqualTo(67);
        assertThat(health.path("meddpicc").path("answered").asText()).isEqualTo("answered 2 of 8");
    }

    @Test
    void aDealIsStaleBeyondTheDaysOfItsStageUnlessAReviewWaitsForUs() {
        deal("HEALTH-2", "NEGOTIATION", today, "4", today.minusDays(4), "", "0");
        deal("HEALTH-3", "NEGOTIATION", today, "4", today.minusDays(3), "", "0");
        deal(
                "HEALTH-4",
                "NEGOTIATION",
                today,
                "4",
                today.minusDays(4),
                today.plusDays(1).toString(),
                "0");

        assertThat(health(SELLER, "HEALTH-2").path("staleness").path("stale").asBoolean())
                .isTrue();
        assertThat(health(SELLER, "HEALTH-2").path("action").path("action").asText())
                .isEqualTo("DEAD_END");
        assertThat(health(SELLER, "HEALTH-3").path("staleness").path("stale").asBoolean())
                .isFalse();
        assertThat(health(SELLER, "HEALTH-4").path("staleness").path("stale").asBoolean())
                .isTrue();
        assertThat(health(SELLER, "HEALTH-4").path("action").path("action").asText())
                .isEqualTo("NONE");
    }

    @Test
    void aReviewKeepsHowTheDealStood() {
        deal("HEALTH-6", "NEGOTIATION", today, "4", today.minusDays(2), "", "0");
        var id = scene.submitted(SELLER, request("HEALTH-6", view("meddpicc", Map.of("champion", 2))));

        var kept = reviewHealth.assess(DealReviewId.of(id));

        assertThat(kept.meddpicc().byKey()).containsExactly(Map.entry("champion", 2));
        assertThat(jdbc.sql("select health -> 'health' ->> 'score' from deal_review where id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("100.00");
    }

    @Test
    void onlyWhomADealConcernsSeesHowItStands() {
        deal("HEALTH-5", "PROPOSAL", today, "4", today, "", "0");
        scene.account("health-leader", "leadership");

        for (var person : new String[] {SELLER, MANAGER, "ops", "admin", "health-leader"}) {
            assertThat(get(person, "HEALTH-5").getStatusCode()).as(person).isEqualTo(HttpStatus.OK);
        }
        for (var person : new String[] {COLLEAGUE, HEAD, "finance"}) {
            assertThat(get(person, "HEALTH-5").getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(get("ops", "NONE").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void deal(
            String id,
            String stage,
            LocalDate activity,
            String contacts,
            LocalDate entered,
            String nextStepOn,
            String pushes) {
        imports.accepted(
                "opportunities", """
                id,name,owner,stage,amount,currency,closes_on,last_activity_on,contacts,stage_entered_on,next_step_on,close_pushes
                %s,Deal %s,%s,%s,300000,USD,2099-06-28,%s,%s,%s,%s,%s
                """.formatted(id, id, SELLER, stage, activity, contacts, entered, nextStepOn, pushes));
    }

    private JsonNode health(String user, String deal) {
        var answer = get(user, deal);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> get(String user, String deal) {
        return as(user).getForEntity("/api/deals/" + deal + "/health", JsonNode.class);
    }

    private JsonNode preview(Map<String, ?> body) {
        var answer = as(SELLER).postForEntity("/api/deal-health/preview", body, JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "demo");
    }

    private static Map<String, @Nullable Object> signs(@Nullable Integer... points) {
        var names = new String[] {"recency", "contacts", "playbook", "velocity", "stability", "decisionMaker"};
        var signs = new HashMap<String, @Nullable Object>();
        for (var index = 0; index < names.length; index++) {
            signs.put(names[index], points[index]);
        }
        return signs;
    }

    private static Map<String, Integer> meddpicc(int... answers) {
        var names = new String[] {
            "metrics",
            "economicBuyer",
            "decisionCriteria",
            "decisionProcess",
            "paperProcess",
            "identifiedPain",
            "champion",
            "competition"
        };
        var meddpicc = new HashMap<String, Integer>();
        for (var index = 0; index < names.length; index++) {
            meddpicc.put(names[index], answers[index]);
        }
        return meddpicc;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> body, String name, Object value) {
        body.put(name, value);
        return body;
    }
}
