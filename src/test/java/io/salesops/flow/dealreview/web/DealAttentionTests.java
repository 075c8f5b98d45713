package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are asked to act on deals whose state calls for it (domain rule R4), once for each deal and action. */
@ApplicationTest
class DealAttentionTests {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private static final String NEVER = "";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    ReviewScene scene;
    ImportClient imports;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
        imports = new ImportClient(http, "salesops");
    }

    @Test
    void theManagerInspectsARedDealInCommit() {
        deal("ATT-1", "PROPOSAL", "COMMIT", today.minusDays(60), 0, today, "", 3);
        look();

        var task = task("ATT-1", "MANAGER_INSPECTION");

        assertThat(task.path("name").asText()).isEqualTo("Inspect the deal");
        assertThat(task.path("assignee").asText()).isEqualTo(MANAGER);
        assertThat(task.path("due").asText()).isNotEmpty();
        complete(MANAGER, task, Map.of("choice", "LEFT_COMMIT", "words", "Nobody there has answered for two months."));
        assertThat(answerOf("ATT-1").path("choice").asText()).isEqualTo("LEFT_COMMIT");
    }

    @Test
    void theOwnerPlansADealAnewThatStandsStillAndIsLeftAloneThen() {
        deadEnd("ATT-2");
        look();
        look();
        var task = task("ATT-2", "DEAD_END");
        assertThat(task.path("assignee").asText()).isEqualTo(SELLER);
        assertThat(refused(scene.complete(
                        SELLER, task.path("id").asText(), Map.of("choice", "RE_PLAN", "words", "I call them."))))
                .contains("(plannedStep) is required", "'plannedStepOn' is required");

        complete(
                SELLER,
                task,
                Map.of(
                        "choice", "RE_PLAN",
                        "words", "I call them.",
                        "plannedStep", "Call the board",
                        "plannedStepOn", today.plusDays(2).toString()));

        assertThat(answerOf("ATT-2").path("nextStep").asText()).isEqualTo("Call the board");
        assertThat(actionOf("ATT-2")).isEqualTo("NONE");
    }

    @Test
    void whatWasAnsweredIsAskedAgainWhenSomethingChanged() {
        deadEnd("ATT-3");
        look();
        complete(
                SELLER,
                task("ATT-3", "DEAD_END"),
                Map.of("choice", "CLOSE_AS_LOST", "words", "They bought elsewhere."));

        look();
        assertThat(open("ATT-3")).isZero();

        deal("ATT-3", "NEGOTIATION", "PIPELINE", today, 4, today.minusDays(10), NEVER, 0);
        look();
        assertThat(open("ATT-3")).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredIsAskedAgainAfterTenWorkingDays() {
        deadEnd("ATT-4");
        look();
        complete(
                SELLER,
                task("ATT-4", "DEAD_END"),
                Map.of("choice", "CLOSE_AS_LOST", "words", "They bought elsewhere."));
        jdbc.sql(
                        "update deal_attention set answered_at = answered_at - interval '30 days' where opportunity_id = 'ATT-4'")
                .update();

        look();

        assertThat(open("ATT-4")).isEqualTo(1);
    }

    @Test
    void theManagerDecidesOnAnotherOwner() {
        deadEnd("ATT-5");
        look();
        complete(
                SELLER,
                task("ATT-5", "DEAD_END"),
                Map.of("choice", "RE_ROUTE", "words", "They want somebody in Milan.", "newOwner", "Cora"));

        var decision = task("ATT-5", "DEAD_END");
        assertThat(decision.path("assignee").asText()).isEqualTo(MANAGER);
        complete(MANAGER, decision, Map.of("ownerDecision", "OWNER_CHANGES", "managerWords", "Cora, from Monday on."));

        assertThat(answerOf("ATT-5").path("choice").asText()).isEqualTo("RE_ROUTE");
        assertThat(json(jdbc.sql("select owner_decision::text from deal_attention where opportunity_id = 'ATT-5'")
                                .query(String.class)
                                .single())
                        .path("changes")
                        .asBoolean())
                .isTrue();
        assertThat(open("ATT-5")).isZero();
    }

    @Test
    void aDealWhoseDateMovesAgainAndAgainLeavesCommit() {
        deal(
                "ATT-6",
                "NEGOTIATION",
                "COMMIT",
                today,
                4,
                today,
                today.plusDays(5).toString(),
                3);
        deal(
                "ATT-7",
                "NEGOTIATION",
                "PIPELINE",
                today,
                4,
                today,
                today.plusDays(5).toString(),
                3);
        look();

        complete(SELLER, task("ATT-6", "LEAVE_COMMIT"), Map.of("choice", "STAYS_IN_COMMIT", "words", "It is signed."));

        assertThat(answerOf("ATT-6").path("choice").asText()).isEqualTo("STAYS_IN_COMMIT");
        assertThat(open("ATT-7")).isZero();
    }

    @Test
    void theOwnerAnswersWhatIsNotKnownOfADealThatIsNotHealthy() {
        var nextStep = today.plusDays(5).toString();
        deal("ATT-8", "PROPOSAL", "BEST_CASE", today.minusDays(60), 4, today, nextStep, 0);
        deal("ATT-9", "QUALIFICATION", "BEST_CASE", today.minusDays(60), 4, today, nextStep, 0);
        look();

        var task = task("ATT-8", "FILL_GAPS");
        assertThat(refused(
                        scene.complete(SELLER, task.path("id").asText(), Map.of("meddpicc", Map.of("champion", "7")))))
                .contains("(meddpicc.champion) must be one of the options");
        complete(SELLER, task, Map.of("meddpicc", Map.of("champion", "3", "economicBuyer", "1")));

        var health = health("ATT-8");
        assertThat(health.path("meddpicc").path("answered").asText()).isEqualTo("answered 2 of 8");
        assertThat(health.path("health").path("measured").asText()).isEqualTo("measured on 5 of 6");
        assertThat(open("ATT-9")).isZero();
    }

    @Test
    void aClosedDealNeedsNothingAnyMore() {
        deadEnd("ATT-10");
        look();
        task("ATT-10", "DEAD_END");

        imports.accepted("opportunities", """
                id,owner,stage,amount,currency,closes_on
                ATT-10,%s,LOST,0,USD,2024-06-28
                """.formatted(SELLER));

        assertThat(tasks("ATT-10", "DEAD_END")).isEmpty();
        assertThat(open("ATT-10")).isZero();
    }

    @Test
    void nobodyIsAskedAboutADealOfWhichHardlyAnythingIsKnown() {
        imports.accepted("opportunities", """
                id,owner,stage,amount,currency,engaged_on
                ATT-11,%s,NEGOTIATION,300000,USD,2024-01-10
                """.formatted(SELLER));

        look();

        assertThat(actionOf("ATT-11")).isEqualTo("DEAD_END");
        assertThat(open("ATT-11")).isZero();
    }

    @Test
    void everyMorningIsALook() {
        deadEnd("ATT-12");

        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("deal-attention-check")
                .singleResult()
                .getId());

        assertThat(open("ATT-12")).isEqualTo(1);
    }

    @Test
    void onlyOperationsStartALook() {
        assertThat(http.withBasicAuth(SELLER, "demo")
                        .postForEntity("/api/deal-attention", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private void deadEnd(String id) {
        deal(id, "NEGOTIATION", "BEST_CASE", today, 4, today.minusDays(10), NEVER, 0);
    }

    private void deal(
            String id,
            String stage,
            String category,
            LocalDate activity,
            int contacts,
            LocalDate entered,
            String nextStepOn,
            int pushes) {
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on,forecast_category,last_activity_on,contacts,stage_entered_on,next_step_on,close_pushes
                %s,Deal %s,%s,%s,300000,USD,2099-06-28,%s,%s,%d,%s,%s,%d
                """.formatted(
                        id, id, SELLER, stage, category, activity, contacts, entered, nextStepOn, pushes));
    }

    private void look() {
        var answer = http.withBasicAuth("ops", "demo").postForEntity("/api/deal-attention", null, JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
    }

    private JsonNode task(String deal, String action) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> tasks(deal, action), tasks -> tasks.size() == 1)
                .get(0);
    }

    private JsonNode tasks(String deal, String action) {
        return json(scene.engine("admin")
                .get("/task?processInstanceBusinessKey=%s/%s".formatted(deal, action))
                .getBody());
    }

    private void complete(String userId, JsonNode task, Map<String, Object> answers) {
        accepted(scene.complete(userId, task.path("id").asText(), answers));
    }

    private int open(String deal) {
        return jdbc.sql("select count(*) from deal_attention where opportunity_id = :deal and status = 'OPEN'")
                .param("deal", deal)
                .query(Integer.class)
                .single();
    }

    private JsonNode answerOf(String deal) {
        return json(jdbc.sql("select answer::text from deal_attention where opportunity_id = :deal")
                .param("deal", deal)
                .query(String.class)
                .single());
    }

    private String actionOf(String deal) {
        return health(deal).path("action").path("action").asText();
    }

    private JsonNode health(String deal) {
        return http.withBasicAuth(SELLER, "demo").getForObject("/api/deals/" + deal + "/health", JsonNode.class);
    }
}
