package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewClient.texts;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** An import closes deals: under review, never reviewed, and otherwise than approved (domain rule R3). */
@ApplicationTest
class DealClosingTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    TestRestTemplate http;

    ReviewScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
    }

    @Test
    void aLostDealEndsItsReview() {
        var deal = scene.dealOf(SELLER);
        var id = inReview(deal);

        scene.change(deal, SELLER, "LOST", "300000");

        assertThat(scene.awaitState(id, "DEAL_LOST").path("openSteps")).isEmpty();
        awaitNoLookAt(deal);
        assertThat(breachOf(deal)).isNull();
    }

    @Test
    void aDealWonUnderReviewIsABreachThatTheManagerExplains() {
        var deal = scene.dealOf(SELLER);
        var id = inReview(deal);

        scene.change(deal, SELLER, "WON", "300000");

        assertThat(scene.awaitState(id, "DEAL_WON").path("openSteps")).isEmpty();
        var breach = awaitBreach(deal, "UNDER_REVIEW");
        assertThat(breach.path("reviewId").asText()).isEqualTo(id);
        var task = scene.task(breach.path("id").asText(), "assignee=" + MANAGER);
        assertThat(scene.engine(MANAGER)
                        .get("/task/" + task + "/form-variables?deserializeValues=false")
                        .getBody())
                .contains("won while its review was running", "27.00 %");
        accepted(scene.complete(
                MANAGER, task, Map.of("whatHappened", "The client signed early.", "whatIsDone", "We ask sooner.")));

        assertThat(awaitBreach(deal, "UNDER_REVIEW")
                        .path("explanation")
                        .path("by")
                        .asText())
                .isEqualTo(MANAGER);
        var figures = json(http.withBasicAuth("vp", "demo").getForObject("/api/insights/breaches", String.class));
        assertThat(texts(figures, "kind")).contains("UNDER_REVIEW");
    }

    @Test
    void aDealWonWithoutTheReviewItNeededIsABreach() {
        var large = scene.dealOf(SELLER);
        var small = scene.deal(SELLER, "NEGOTIATION", "40000", "USD");

        scene.change(large, SELLER, "WON", "300000");
        scene.change(small, SELLER, "WON", "40000");

        assertThat(awaitBreach(large, "UNREVIEWED").hasNonNull("approved")).isFalse();
        awaitNoLookAt(small);
        assertThat(breachOf(small)).isNull();
    }

    @Test
    void aWonDealIsHeldAgainstWhatWasApproved() {
        var asApproved = approved();
        var slightlyCheaper = approved();
        var muchCheaper = approved();

        scene.change(asApproved, SELLER, "WON", "300000");
        scene.change(slightlyCheaper, SELLER, "WON", "295000");
        scene.change(muchCheaper, SELLER, "WON", "285000");

        var breach = awaitBreach(muchCheaper, "WORSE_TERMS");
        assertThat(breach.path("approved").path("discountPercent").asDouble()).isEqualTo(27);
        assertThat(breach.path("won").path("discountPercent").asDouble()).isBetween(30.6, 30.7);
        awaitNoLookAt(asApproved);
        awaitNoLookAt(slightlyCheaper);
        assertThat(breachOf(asApproved)).isNull();
        assertThat(breachOf(slightlyCheaper)).isNull();
    }

    @Test
    void anAttemptThatWasWithdrawnDoesNotUndoTheApproval() {
        var asApproved = approved();
        var muchCheaper = approved();
        for (var deal : List.of(asApproved, muchCheaper)) {
            var attempt = scene.submitted(SELLER, request(deal, view("largestLineDiscountPercent", 35)));
            scene.as(SELLER).withdraw(attempt).expect(HttpStatus.OK);
        }

        scene.change(asApproved, SELLER, "WON", "300000");
        scene.change(muchCheaper, SELLER, "WON", "285000");

        var breach = awaitBreach(muchCheaper, "WORSE_TERMS");
        assertThat(breach.path("approved").path("discountPercent").asDouble()).isEqualTo(27);
        assertThat(breach.path("won").path("discountPercent").asDouble()).isBetween(30.6, 30.7);
        awaitNoLookAt(asApproved);
        assertThat(breachOf(asApproved)).isNull();
    }

    @Test
    void aDealWonUnderItsSecondReviewKeepsWhatTheFirstApproved() {
        var deal = approved();
        inReview(deal, view("largestLineDiscountPercent", 35));

        scene.change(deal, SELLER, "WON", "300000");

        var breach = awaitBreach(deal, "UNDER_REVIEW");
        assertThat(breach.path("approved").path("discountPercent").asDouble()).isEqualTo(27);
        assertThat(breach.path("won").path("discountPercent").asDouble()).isEqualTo(35);
    }

    @Test
    void aPriceIsComparedToTheCent() {
        var larger = approvedAtOnce();
        var smaller = approvedAtOnce();

        scene.change(larger, SELLER, "WON", "50000");
        scene.change(smaller, SELLER, "WON", "9000");

        var won = awaitBreach(smaller, "WORSE_TERMS").path("won");
        assertThat(won.path("acv").decimalValue()).isEqualByComparingTo("9000");
        assertThat(won.path("discountPercent").decimalValue()).isEqualByComparingTo("72.4");
        awaitNoLookAt(larger);
        assertThat(breachOf(larger)).isNull();
    }

    @Test
    void dealsThatComeInClosedAreNotLookedAt() {
        var deal = scene.deal(SELLER, "WON", "900000", "USD");

        awaitNoLookAt(deal);
        assertThat(breachOf(deal)).isNull();
    }

    @Test
    void onlyLeadershipAndOperationsSeeAllBreaches() {
        for (var person : new String[] {"seller", "finance"}) {
            assertThat(http.withBasicAuth(person, "demo")
                            .getForEntity("/api/deal-breaches", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    private String inReview(String deal) {
        return inReview(deal, view());
    }

    private String inReview(String deal, Map<String, Object> view) {
        var id = scene.submitted(SELLER, request(deal, view));
        scene.validated(id);
        return id;
    }

    /** A deal of 300,000 that VP sales alone approved at 27 %. */
    private String approved() {
        var deal = scene.dealOf(SELLER);
        var id = scene.submitted(SELLER, request(deal, view("paymentTermsDays", 30, "marginPercent", 90)));
        scene.validated(id);
        scene.as("vp").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.OK);
        scene.awaitState(id, "APPROVED");
        return deal;
    }

    /** A deal of 30,000 at 8 % that nobody has to be asked about. */
    private String approvedAtOnce() {
        var deal = scene.deal(SELLER, "NEGOTIATION", "30000", "USD");
        var terms = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 30_000, "marginPercent", 70);
        scene.awaitState(scene.submitted(SELLER, request(deal, terms)), "APPROVED");
        return deal;
    }

    private JsonNode awaitBreach(String deal, String kind) {
        var breach = await().atMost(PATIENCE).until(() -> breachOf(deal), found -> found != null);
        assertThat(breach.path("kind").asText()).isEqualTo(kind);
        return breach;
    }

    private void awaitNoLookAt(String deal) {
        await().atMost(PATIENCE)
                .until(() -> json(scene.engine("admin")
                                        .get(
                                                "/process-instance/count?processDefinitionKey=deal-closing&variables=opportunityId_eq_"
                                                        + deal)
                                        .getBody())
                                .path("count")
                                .asInt()
                        == 0);
    }

    private @Nullable JsonNode breachOf(String deal) {
        var all = json(http.withBasicAuth("vp", "demo").getForObject("/api/deal-breaches", String.class));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(breach -> deal.equals(breach.path("opportunityId").asText()))
                .findFirst()
                .orElse(null);
    }
}
