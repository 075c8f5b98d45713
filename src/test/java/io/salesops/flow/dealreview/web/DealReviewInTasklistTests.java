package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewClient.texts;
import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.refused;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.terms;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step of people, from the request to the decision, done through the engine's API as Tasklist does it. */
@ApplicationTest
class DealReviewInTasklistTests {

    private static final String PROCESS = "deal-review";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    ReviewScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
    }

    @Test
    void fromTheRequestToTheDecision() {
        var deal = scene.dealOf(SELLER);
        accepted(scene.start(SELLER, PROCESS, Map.of("opportunityId", " " + deal)));
        var id = reviewOf(deal);
        accepted(scene.complete(SELLER, scene.awaitTask(id, "State the terms"), terms()));
        accepted(scene.complete(SELLER, scene.awaitTask(id, "Share deal view"), dealView()));
        accepted(scene.complete("ops", scene.awaitTask(id, "Validate the obstacles"), validation()));

        accepted(scene.complete("vp", scene.awaitReview(id, "vp-sales"), Map.of("decision", "APPROVE")));
        accepted(scene.complete(
                "finance",
                scene.awaitReview(id, "finance"),
                Map.of("decision", "APPROVE", "reasonCode", "STRATEGIC_ACCOUNT", "comment", "Once.")));

        var review = scene.awaitState(id, "APPROVED");
        assertThat(texts(review.path("decisions"), "by")).containsExactly("vp", "finance");
        assertThat(texts(review.path("decisions"), "reasonCode")).containsExactly("", "STRATEGIC_ACCOUNT");
        assertThat(texts(review.path("receipts"), "by")).containsOnly(SELLER);
    }

    @Test
    void reviewersReadTheSellersWordsAsTheyAre() {
        var id = scene.awaitingView(SELLER);
        accepted(scene.complete(SELLER, scene.awaitTask(id, "Share deal view"), dealView()));
        accepted(scene.complete("ops", scene.awaitTask(id, "Validate the obstacles"), validation()));

        var variables = formVariables("finance", scene.awaitReview(id, "finance"));

        assertThat(variables.get("essenceList")).contains("Worth it.", "ops");
        assertThat(variables.get("checkList")).contains("No budget · needed: A smaller first step", "confirmed by ops");
        assertThat(variables.get("dealView")).contains("${deal} <b>T(x)</b>", "They want one supplier.", "2 / 3");
        assertThat(variables.get("obstacleList")).contains("No budget", "A smaller first step", "Anna");
        assertThat(variables.get("figures")).contains("27.00 %", "USD 300,000", "confirmed by sales operations");
    }

    @Test
    void qualificationIsAnsweredFromNoughtToThree() {
        var id = scene.awaitingView(SELLER);
        var view = new HashMap<>(dealView());
        view.put("meddpicc", Map.of("champion", "4"));

        var answer = refused(scene.complete(SELLER, scene.awaitTask(id, "Share deal view"), view));

        assertThat(answer).contains("(meddpicc.champion) must be one of the options");
    }

    @Test
    void operationsStartForTheOwner() {
        var deal = scene.dealOf(SELLER);

        accepted(scene.start("ops", PROCESS, Map.of("opportunityId", deal)));

        assertThat(holderOf(reviewOf(deal))).isEqualTo(SELLER);
    }

    @Test
    void refusesToStartWhatCannotBeReviewed() {
        var closed = scene.deal(SELLER, "WON", "1000", "USD");
        var deal = scene.dealOf(SELLER);
        scene.submitted(SELLER, request(deal));

        assertThat(startRefused(SELLER, closed)).contains("is closed");
        assertThat(startRefused(SELLER, deal)).contains("is already under review");
        assertThat(startRefused(COLLEAGUE, deal)).contains("There is no deal '%s' that you can submit".formatted(deal));
        assertThat(startRefused(SELLER, "NONE")).contains("There is no deal 'NONE' that you can submit");
        assertThat(scene.start(MANAGER, PROCESS, Map.of("opportunityId", deal)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodyStartsInAnothersName() {
        var deal = scene.dealOf(SELLER);

        scene.start(COLLEAGUE, PROCESS, Map.of("opportunityId", deal, "requester", SELLER));
        scene.engine(COLLEAGUE)
                .post(
                        "/process-definition/key/deal-review/start",
                        Map.of(
                                "variables",
                                Map.of(
                                        "opportunityId", EngineRest.variable(deal),
                                        "requester", EngineRest.variable(SELLER))));

        assertThat(reviewsOf(deal)).isEmpty();
    }

    @Test
    void nobodyStartsASecondProcessForAReview() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal));

        for (var key : List.of(id, "00000000-0000-0000-0000-000000000000", "mine")) {
            var answer = scene.engine(SELLER)
                    .post(
                            "/process-definition/key/deal-review/start",
                            Map.of(
                                    "businessKey",
                                    key,
                                    "variables",
                                    Map.of("opportunityId", EngineRest.variable(scene.dealOf(SELLER)))));
            assertThat(refused(answer)).contains("Please start a review by the id of its deal alone.");
        }
    }

    @Test
    void changedTermsAreRoutedAgain() {
        var id = blocked();
        var answers = new HashMap<>(terms("largestLineDiscountPercent", 8, "acv", 40_000, "paymentTermsDays", 30));
        answers.put("answer", "CHANGE");

        accepted(scene.complete(SELLER, scene.awaitTask(id, "Revise the terms"), answers));

        var review = scene.awaitState(id, "APPROVED");
        assertThat(review.path("route").path("outcome").asText()).isEqualTo("AUTOMATIC");
        assertThat(review.path("receipts")).hasSize(9);
    }

    @Test
    void termsThatAreStillBlockedComeBackAgain() {
        var id = blocked();
        var first = scene.awaitTask(id, "Revise the terms");
        var answers = new HashMap<>(terms("marginPercent", 50));
        answers.put("answer", "CHANGE");
        accepted(scene.complete(SELLER, first, answers));

        scene.awaitState(id, "AWAITING_SELLER");

        assertThat(scene.awaitTask(id, "Revise the terms")).isNotEqualTo(first);
    }

    @Test
    void croAndCfoDecideOnAnException() {
        var id = blocked();
        var reason = "A reference client. ".repeat(200).substring(0, 4000);

        accepted(scene.complete(
                SELLER,
                scene.awaitTask(id, "Revise the terms"),
                Map.of("answer", "EXCEPTION", "exceptionReason", reason)));

        var review = scene.validated(id);
        assertThat(texts(review.path("openSteps"), "role")).containsExactlyInAnyOrder("CRO", "CFO");
        assertThat(formVariables("cro", scene.awaitReview(id, "cro")).get("dealView"))
                .contains(reason.strip());
        accepted(scene.complete("cro", scene.awaitReview(id, "cro"), Map.of("decision", "APPROVE")));
        accepted(scene.complete("cfo", scene.awaitReview(id, "cfo"), Map.of("decision", "APPROVE")));
        scene.awaitState(id, "APPROVED");
    }

    @Test
    void anExceptionNeedsAReason() {
        var id = blocked();
        var task = scene.awaitTask(id, "Revise the terms");

        assertThat(refused(scene.complete(SELLER, task, Map.of("answer", "EXCEPTION"))))
                .contains("exceptionReason");
        assertThat(refused(scene.complete(SELLER, task, Map.of("answer", "EXCEPTION", "exceptionReason", " "))))
                .contains("exceptionReason");
    }

    @Test
    void aReturnedDealCanBeTakenBack() {
        var id = blocked();

        accepted(scene.complete(SELLER, scene.awaitTask(id, "Revise the terms"), Map.of("answer", "WITHDRAW")));

        assertThat(scene.awaitState(id, "WITHDRAWN").path("openSteps")).isEmpty();
    }

    @Test
    void theFormKnowsWhatTheDealKnows() {
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER)));

        assertThat(formVariables(SELLER, scene.awaitTask(id, "State the terms")))
                .containsEntry("acv", "300000.0")
                .containsEntry("arr", "300000.0")
                .containsEntry("amount", "USD 300,000");
    }

    @Test
    void theFormKnowsWhatWasStatedBefore() {
        var view = view("marginPercent", 55, "acv", 250_000, "arr", 200_000, "currency", "USD", "dataAddendum", true);
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view));

        var variables = formVariables(SELLER, scene.awaitTask(id, "Revise the terms"));

        assertThat(variables)
                .containsEntry("largestLineDiscountPercent", "27.0")
                .containsEntry("marginPercent", "55.0")
                .containsEntry("acv", "250000.0")
                .containsEntry("arr", "200000.0")
                .containsEntry("paymentTermsDays", "60")
                .containsEntry("billing", "YEARLY");
        assertThat(variables.get("clauses")).contains("DATA_ADDENDUM").doesNotContain("NON_STANDARD");
        assertThat(variables.get("returnReason")).startsWith("Price and payment terms");
    }

    @Test
    void theFormKnowsWhatTheQuoteLinesGave() {
        scene.products("review-desk,Review Desk,1000,400,USD\n");
        var line = Map.of("product", "Review Desk", "quantity", 40, "netUnitPrice", 800);
        var view = Map.<String, Object>of("lines", List.of(line), "paymentTermsDays", 60);
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view));

        assertThat(formVariables(SELLER, scene.awaitTask(id, "Revise the terms")))
                .containsEntry("largestLineDiscountPercent", "20.0")
                .containsEntry("acv", "32000.0")
                .containsEntry("arr", "32000.0")
                .containsEntry("marginPercent", "50.0");
    }

    @Test
    void nobodyChoosesTheirOwnReviewers() {
        var id = scene.awaitingView(SELLER);
        var answers = new HashMap<>(dealView());
        answers.put("reviewerRoles", List.of("SALES_MANAGER"));
        answers.put("approvalNeeded", false);
        scene.complete(SELLER, scene.awaitTask(id, "Share deal view"), answers);
        if (!texts(scene.as(SELLER).show(id).body().path("openSteps"), "name").isEmpty()) {
            scene.complete(SELLER, scene.awaitTask(id, "Share deal view"), dealView());
        }

        var review = scene.validated(id);

        assertThat(texts(review.path("openSteps"), "role")).containsExactlyInAnyOrder("VP_SALES", "FINANCE");
    }

    @Test
    void nobodyDecidesInAnotherRole() {
        var id = scene.inReview(SELLER);
        var task = scene.awaitReview(id, "finance");

        scene.complete("finance", task, Map.of("decision", "APPROVE", "reviewerRole", "VP_SALES"));

        assertThat(texts(scene.as("ops").show(id).body().path("decisions"), "role"))
                .doesNotContain("VP_SALES");
    }

    @Test
    void nobodyAnswersAheadOfTheDecision() {
        var id = scene.inReview(SELLER);
        var task = scene.awaitReview(id, "finance");

        var ahead = scene.engine("finance")
                .post(
                        "/task/" + task + "/resolve",
                        Map.of("variables", Map.of("decision", EngineRest.variable("APPROVE"))));

        assertThat(ahead.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused(scene.complete("finance", task, Map.of()))).contains("(decision) is required");
    }

    private static Map<String, Object> dealView() {
        return Map.of(
                "sellerSituation", "${deal} <b>T(x)</b>",
                "clientPerspective", "They want one supplier.",
                "forecastCategory", "COMMIT",
                "nextStep", "Call the board",
                "obstacles", List.of(Map.of("obstacle", "No budget", "need", "A smaller first step", "owner", "Anna")),
                "answerMeddpicc", true,
                "meddpicc", Map.of("champion", "2"));
    }

    /** One line for the obstacle in {@link #dealView()}, and for each declared figure. */
    private static Map<String, Object> validation() {
        return Map.of("essence", "Worth it.", "checks", Collections.nCopies(5, Map.of("verdict", "CONFIRMED")));
    }

    /** A review whose price and terms are conceded together. */
    private String blocked() {
        return scene.submitted(SELLER, request(scene.dealOf(SELLER), view("marginPercent", 55)));
    }

    private String startRefused(String userId, String deal) {
        return refused(scene.start(userId, PROCESS, Map.of("opportunityId", deal)));
    }

    private String reviewOf(String deal) {
        var ids = reviewsOf(deal);
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private List<String> reviewsOf(String deal) {
        return jdbc.sql("select id::text from deal_review where opportunity_id = ?")
                .param(deal)
                .query(String.class)
                .list();
    }

    private String holderOf(String id) {
        return scene.as("ops")
                .show(id)
                .body()
                .path("openSteps")
                .get(0)
                .path("holder")
                .asText();
    }

    /** What a form shows, as text. */
    private Map<String, String> formVariables(String userId, String task) {
        var variables = new HashMap<String, String>();
        json(scene.engine(userId)
                        .get("/task/" + task + "/form-variables?deserializeValues=false")
                        .getBody())
                .properties()
                .forEach(variable -> variables.put(
                        variable.getKey(), variable.getValue().path("value").asText()));
        return variables;
    }
}
