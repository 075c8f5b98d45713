package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seller takes the deal back, whatever it waits for. */
@ApplicationTest
class DealReviewWithdrawalTests {

    private static final String PROCESS = "deal-review-withdrawal";

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
    void whileTheTermsAreMissing() {
        withdraws(scene.submitted(SELLER, request(scene.dealOf(SELLER))));
    }

    @Test
    void whileTheTermsAreRevised() {
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view("marginPercent", 55)));
        scene.awaitStep(id, "Revise the terms");
        withdraws(id);
    }

    @Test
    void whileTheDealViewIsMissing() {
        withdraws(scene.awaitingView(SELLER));
    }

    @Test
    void whileReviewersAreAsked() {
        withdraws(scene.inReview(SELLER));
    }

    /** A job notes the decision at that very moment. */
    @Test
    void afterOneReviewerHasDecided() {
        for (var round = 0; round < 10; round++) {
            var id = scene.inReview(SELLER);
            scene.as("vp").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.OK);
            withdraws(id);
        }
    }

    @Test
    void whileTheRulesAreAsked() {
        for (var round = 0; round < 10; round++) {
            withdraws(scene.submitted(SELLER, request(scene.dealOf(SELLER), view())));
        }
    }

    @Test
    void byOperations() {
        var id = scene.inReview(SELLER);

        scene.as("ops").withdraw(id).expect(HttpStatus.OK);

        isOver(id);
    }

    @Test
    void byNobodyElse() {
        var id = scene.inReview(SELLER);

        scene.as(COLLEAGUE).withdraw(id).expect(HttpStatus.NOT_FOUND);
        scene.as(MANAGER).withdraw(id).expect(HttpStatus.NOT_FOUND);
        scene.as("vp").withdraw(id).expect(HttpStatus.NOT_FOUND);

        assertThat(stateOf(id)).isEqualTo("IN_REVIEW");
    }

    @Test
    void onlyOnce() {
        var id = scene.inReview(SELLER);
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        var answer = scene.as(SELLER).withdraw(id);

        answer.expect(HttpStatus.CONFLICT);
        assertThat(answer.detail()).isEqualTo("This review has already ended.");
    }

    @Test
    void notOnceTheDealIsDecided() {
        var view = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 40_000, "marginPercent", 70);
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view));
        scene.awaitState(id, "APPROVED");

        scene.as(SELLER).withdraw(id).expect(HttpStatus.CONFLICT);

        assertThat(stateOf(id)).isEqualTo("APPROVED");
    }

    @Test
    void inTasklist() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal, view()));
        scene.validated(id);

        ReviewScene.accepted(scene.start(SELLER, PROCESS, Map.of("opportunityId", " " + deal + " ")));

        isOver(id);
    }

    @Test
    void inTasklistByNobodyElse() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal));

        assertThat(ReviewScene.refused(scene.start(COLLEAGUE, PROCESS, Map.of("opportunityId", deal))))
                .contains("There is no open review of a deal '%s' that you can withdraw.".formatted(deal));
        scene.start(COLLEAGUE, PROCESS, Map.of("opportunityId", deal, "requester", SELLER));
        assertThat(scene.start("newhire", PROCESS, Map.of("opportunityId", deal))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(stateOf(id)).isEqualTo("AWAITING_SELLER");
    }

    private void withdraws(String id) {
        var review = scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        assertThat(review.path("state").asText()).isEqualTo("WITHDRAWN");
        isOver(id);
    }

    private void isOver(String id) {
        var review = scene.as(SELLER).show(id).expect(HttpStatus.OK);
        assertThat(review.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(review.path("openSteps")).isEmpty();
        var admin = scene.engine("admin");
        assertThat(json(admin.get("/task?processInstanceBusinessKey=" + id).getBody()))
                .isEmpty();
        assertThat(json(admin.get("/process-instance?businessKey=" + id).getBody()))
                .isEmpty();
        assertThat(jdbc.sql("select decision from opportunity where id = ?")
                        .param(review.path("opportunityId").asText())
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    private String stateOf(String id) {
        return scene.as(SELLER).show(id).expect(HttpStatus.OK).path("state").asText();
    }
}
