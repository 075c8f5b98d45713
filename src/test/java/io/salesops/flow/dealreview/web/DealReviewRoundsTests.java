package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewClient.texts;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.refused;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.terms;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deal changes on its way: what goes back to the seller, and who is asked again (domain rule R3). */
@ApplicationTest
class DealReviewRoundsTests {

    private static final String WORDS = "30 days, please.";

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
    void asksOnlyWhoeverWantedTheChangeWhenNothingElseBecameWorse() {
        var id = sentBackBy("finance", "TERMS");
        assertThat(formOf(scene.awaitTask(id, "Revise the terms"))).contains(WORDS, "A reviewer asks for a change");

        revise(id, terms("largestLineDiscountPercent", 28.5, "paymentTermsDays", 45));

        var review = scene.validated(id);
        assertThat(texts(review.path("openSteps"), "role")).containsExactly("FINANCE");
        assertThat(reviewReason(id, "finance")).contains("You are asked again.");
        approve("finance", id, "FINANCE");
        review = scene.awaitState(id, "APPROVED");
        assertThat(review.path("decisions")).hasSize(3);
        assertDecision(review.path("decisions").get(0), "VP_SALES", 1, true, "TOLERATED");
        assertDecision(review.path("decisions").get(1), "FINANCE", 1, false, "CHANGE_ASKED");
        assertThat(review.path("decisions").get(1).path("mustChange").asText()).isEqualTo("TERMS");
        assertThat(review.path("decisions").get(2).path("round").asInt()).isEqualTo(2);
    }

    @Test
    void asksAgainWhoseRuleTestsWhatBecameWorse() {
        var id = sentBackBy("finance", "TERMS");

        revise(id, terms("largestLineDiscountPercent", 29.5));

        var review = scene.validated(id);
        assertThat(texts(review.path("openSteps"), "role")).containsExactlyInAnyOrder("VP_SALES", "FINANCE");
        assertThat(reviewReason(id, "vp-sales")).contains("Worse than what was approved: discount.");
        assertDecision(review.path("decisions").get(0), "VP_SALES", 1, false, "WORSE");
        scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.OK);
        approve("finance", id, "FINANCE");
        scene.awaitState(id, "REJECTED");
    }

    @Test
    void goesBackToTheDealViewAloneWhenThatMustChange() {
        var id = sentBackBy("finance", "VIEW");
        var task = scene.awaitTask(id, "Share deal view");
        assertThat(formOf(task)).contains(WORDS, "The board decides on Friday.");

        accepted(scene.complete(
                SELLER,
                task,
                Map.of(
                        "sellerSituation",
                        "The CFO signs.",
                        "clientPerspective",
                        "Fine.",
                        "forecastCategory",
                        "COMMIT")));

        assertThat(texts(scene.validated(id).path("openSteps"), "role")).containsExactly("FINANCE");
        approve("finance", id, "FINANCE");
        scene.awaitState(id, "APPROVED");
    }

    @Test
    void aNewReviewOfARejectedDealKeepsWhatWasApproved() {
        var deal = scene.dealOf(SELLER);
        var first = scene.submitted(SELLER, request(deal, view()));
        scene.validated(first);
        approve("vp", first, "VP_SALES");
        scene.as("finance").decide(first, "FINANCE", "REJECT", "PAYMENT_TERMS").expect(HttpStatus.OK);
        scene.awaitState(first, "REJECTED");
        assertThat(told(first)).containsExactly(SELLER);

        var second = scene.submitted(SELLER, request(deal, view()));

        var review = scene.validated(second);
        assertThat(texts(review.path("openSteps"), "role")).containsExactly("FINANCE");
        assertDecision(review.path("decisions").get(0), "VP_SALES", 1, true, "KEPT");
        assertThat(review.path("decisions").get(0).path("takenFrom").asText()).isEqualTo(first);
        scene.as(SELLER).withdraw(second).expect(HttpStatus.OK);
        var worse = scene.submitted(SELLER, request(deal, view("acv", 400_000)));
        assertThat(texts(scene.validated(worse).path("openSteps"), "role"))
                .containsExactlyInAnyOrder("VP_SALES", "FINANCE");
    }

    @Test
    void aReviewWithdrawnBeforeItWasRoutedLosesNoApproval() {
        var deal = withdrawnAfterAnApproval();
        scene.as(SELLER).withdraw(scene.submitted(SELLER, request(deal))).expect(HttpStatus.OK);

        assertThat(asked(deal, view())).containsExactly("FINANCE");
    }

    @Test
    void anApprovalCountsAgainAfterAWorseAttemptThatNobodyAnswered() {
        var deal = withdrawnAfterAnApproval();
        var worse = scene.submitted(SELLER, request(deal, view("largestLineDiscountPercent", 29.5)));
        assertThat(texts(scene.validated(worse).path("openSteps"), "role"))
                .containsExactlyInAnyOrder("VP_SALES", "FINANCE");
        scene.as(SELLER).withdraw(worse).expect(HttpStatus.OK);

        assertThat(asked(deal, view("largestLineDiscountPercent", 29))).containsExactly("FINANCE");
    }

    @Test
    void anApprovalThatWasTakenBackDoesNotComeAgain() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal, view()));
        scene.validated(id);
        approve("vp", id, "VP_SALES");
        scene.as("vp").takeBack(id, "VP_SALES").expect(HttpStatus.OK);
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        assertThat(asked(deal, view())).containsExactlyInAnyOrder("VP_SALES", "FINANCE");
    }

    /** A deal that VP sales approved at 27 %, and that was withdrawn before finance answered. */
    private String withdrawnAfterAnApproval() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal, view()));
        scene.validated(id);
        approve("vp", id, "VP_SALES");
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);
        return deal;
    }

    private List<String> asked(String deal, Map<String, Object> view) {
        var id = scene.submitted(SELLER, request(deal, view));
        return texts(scene.validated(id).path("openSteps"), "role");
    }

    @Test
    void everybodyWhoSeesAReviewCanTalkAboutIt() {
        var id = scene.inReview(SELLER);
        var said = Map.of("words", "The order form: <b>please</b> read.", "link", "https://docs.example.com/order");

        scene.as(SELLER).comment(id, said).expect(HttpStatus.OK);
        scene.as("legal").comment(id, said).expect(HttpStatus.NOT_FOUND);
        assertThat(scene.as("vp")
                        .comment(id, Map.of("words", "See", "link", "javascript:alert(1)"))
                        .refusedFields())
                .containsExactly("link");

        var comments = scene.as("vp").show(id).expect(HttpStatus.OK).path("comments");
        assertThat(texts(comments, "author")).containsExactly(SELLER);
        assertThat(texts(comments, "link")).containsExactly("https://docs.example.com/order");
    }

    @Test
    void saysWhenTheDealChangedAfterItsApproval() {
        var deal = scene.dealOf(SELLER);
        var small = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 40_000, "marginPercent", 70);
        var id = scene.submitted(SELLER, request(deal, small));
        assertThat(scene.awaitState(id, "APPROVED")
                        .path("validity")
                        .path("changed")
                        .asBoolean())
                .isFalse();

        scene.change(deal, SELLER, "NEGOTIATION", "310000");

        var validity = scene.as(SELLER).show(id).body().path("validity");
        assertThat(validity.path("changed").asBoolean()).isTrue();
        assertThat(validity.path("expired").asBoolean()).isFalse();
    }

    @Test
    void refusesAChangeThatDoesNotSayWhat() {
        var id = scene.inReview(SELLER);

        assertThat(scene.as("vp").decide(id, "VP_SALES", "CHANGE", "PRICE").refusedFields())
                .containsExactly("mustChange");
        assertThat(refused(scene.complete(
                        "vp",
                        scene.awaitReview(id, "vp-sales"),
                        Map.of("decision", "CHANGE", "reasonCode", "PRICE", "mustChange", "TERMS"))))
                .contains("in your words");
    }

    @Test
    void asksAgainWhoeverTookADecisionBack() {
        var id = scene.inReview(SELLER);
        approve("vp", id, "VP_SALES");

        scene.as("finance").takeBack(id, "VP_SALES").expect(HttpStatus.FORBIDDEN);
        scene.as("finance").takeBack(id, "FINANCE").expect(HttpStatus.NOT_FOUND);
        scene.as("vp").takeBack(id, "VP_SALES").expect(HttpStatus.OK);
        approve("finance", id, "FINANCE");

        scene.awaitReview(id, "vp-sales");
        approve("vp", id, "VP_SALES");
        var review = scene.awaitState(id, "APPROVED");
        assertDecision(review.path("decisions").get(0), "VP_SALES", 1, false, "TAKEN_BACK");
        scene.as("vp").takeBack(id, "VP_SALES").expect(HttpStatus.CONFLICT);
    }

    @Test
    void aDecisionCanBeTakenBackInTasklist() {
        var id = scene.inReview(SELLER);
        var deal = scene.as("vp").show(id).body().path("opportunityId").asText();
        assertThat(refused(scene.start("vp", "deal-decision-withdrawal", Map.of("opportunityId", deal))))
                .contains("in which a decision of yours stands");
        scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.OK);

        accepted(scene.start("vp", "deal-decision-withdrawal", Map.of("opportunityId", deal)));

        approve("finance", id, "FINANCE");
        accepted(scene.complete("vp", scene.awaitReview(id, "vp-sales"), Map.of("decision", "APPROVE")));
        scene.awaitState(id, "APPROVED");
    }

    @Test
    void aReviewFromBeforeThereWereRoundsKeepsItsDecisions() {
        var id = scene.inReview(SELLER);
        var deal = scene.as("vp").show(id).body().path("opportunityId").asText();
        scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.OK);
        jdbc.sql("update deal_review set grounds = null where id = ?::uuid")
                .param(id)
                .update();

        assertThat(refused(scene.start("vp", "deal-decision-withdrawal", Map.of("opportunityId", deal))))
                .contains("could not be taken back yet");
        approve("finance", id, "FINANCE");

        scene.awaitState(id, "REJECTED");
    }

    @Test
    void endsWhenTheSellerDoesNotAnswerInTime() {
        var id = sentBackBy("finance", "TERMS");
        scene.awaitTask(id, "Revise the terms");

        runTimerOf(id);

        scene.awaitState(id, "ABANDONED");
        assertThat(told(id)).containsExactlyInAnyOrder(SELLER, "vp", "finance");
    }

    private List<String> told(String id) {
        return jdbc.sql("select recipient from notification where link = ?")
                .param("/deal-reviews/" + id)
                .query(String.class)
                .list();
    }

    /** A review in which VP sales approved, and finance asked for a change. */
    private String sentBackBy(String reviewer, String mustChange) {
        var id = scene.inReview(SELLER);
        approve("vp", id, "VP_SALES");
        var change = Map.of(
                "role", "FINANCE",
                "decision", "CHANGE",
                "reasonCode", "PAYMENT_TERMS",
                "comment", WORDS,
                "mustChange", mustChange);
        scene.as(reviewer).decide(id, change).expect(HttpStatus.OK);
        return id;
    }

    private void revise(String id, Map<String, Object> changed) {
        changed.put("answer", "CHANGE");
        accepted(scene.complete(SELLER, scene.awaitTask(id, "Revise the terms"), changed));
    }

    private void approve(String userId, String id, String role) {
        scene.as(userId).decide(id, role, "APPROVE", null).expect(HttpStatus.OK);
    }

    private String reviewReason(String id, String group) {
        return formOf(scene.awaitReview(id, group));
    }

    private String formOf(String task) {
        return String.valueOf(scene.engine("admin")
                .get("/task/%s/form-variables?deserializeValues=false".formatted(task))
                .getBody());
    }

    private void runTimerOf(String id) {
        var admin = scene.engine("admin");
        var instance = json(admin.get("/process-instance?processDefinitionKey=deal-review&businessKey=" + id)
                        .getBody())
                .get(0)
                .path("id")
                .asText();
        var job = json(admin.get("/job?timers=true&processInstanceId=" + instance)
                        .getBody())
                .get(0)
                .path("id")
                .asText();
        accepted(admin.post("/job/%s/execute".formatted(job), Map.of()));
    }

    private static void assertDecision(JsonNode decision, String role, int round, boolean stands, String verdict) {
        assertThat(decision.path("role").asText()).isEqualTo(role);
        assertThat(decision.path("round").asInt()).isEqualTo(round);
        assertThat(decision.path("stands").asBoolean()).isEqualTo(stands);
        assertThat(decision.path("ruling").path("verdict").asText()).isEqualTo(verdict);
    }
}
