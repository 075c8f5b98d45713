package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewClient.texts;
import static io.salesops.flow.dealreview.web.ReviewScene.HEAD;
import static io.salesops.flow.dealreview.web.ReviewScene.LONER;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.MavenCrm;
import io.salesops.flow.team.InvalidAbsence;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked about a deal, who may decide, and what becomes of it. */
@ApplicationTest
class DealReviewDecisionTests {

    /** Needs the sales manager alone. */
    private static final Map<String, Object> FOR_THE_MANAGER =
            Map.of("largestLineDiscountPercent", 8, "acv", 60_000, "marginPercent", 70);

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Team team;

    @Autowired
    Clock clock;

    ReviewScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
    }

    @Test
    void approvesTheDealOnceEveryReviewerHasApproved() {
        var id = scene.inReview(SELLER);

        approve("vp", id, "VP_SALES");
        approve("finance", id, "FINANCE");

        var review = scene.awaitState(id, "APPROVED");
        assertThat(review.path("openSteps")).isEmpty();
        assertThat(texts(review.path("decisions"), "role")).containsExactly("VP_SALES", "FINANCE");
        assertThat(texts(review.path("decisions"), "by")).containsExactly("vp", "finance");
        assertThat(texts(review.path("decisions"), "decision")).containsOnly("APPROVE");
        assertThat(texts(review.path("decisions"), "at")).doesNotContain("");
        var deal = dealOf(review);
        assertThat(deal.get("decision")).isEqualTo("APPROVED");
        assertThat(deal.get("review_id")).hasToString(id);
        var terms = json(String.valueOf(deal.get("approved_terms")));
        assertThat(terms.path("discountPercent").asInt()).isEqualTo(27);
        assertThat(terms.path("acv").asInt()).isEqualTo(300_000);
        assertThat(terms.path("paymentTermsDays").asInt()).isEqualTo(60);
    }

    @Test
    void rejectsTheDealWhenOneReviewerRejects() {
        var id = scene.inReview(SELLER);

        approve("vp", id, "VP_SALES");
        scene.as("finance").decide(id, "FINANCE", "REJECT", "PAYMENT_TERMS").expect(HttpStatus.OK);

        var review = scene.awaitState(id, "REJECTED");
        assertThat(texts(review.path("decisions"), "reasonCode")).containsExactly("", "PAYMENT_TERMS");
        assertThat(dealOf(review)).containsEntry("decision", "REJECTED").containsEntry("approved_terms", null);
    }

    @Test
    void asksEverybodyEvenAfterARejection() {
        var id = scene.inReview(SELLER);

        var review = scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.OK);

        assertThat(review.path("state").asText()).isEqualTo("IN_REVIEW");
        assertThat(texts(review.path("openSteps"), "role")).containsExactly("FINANCE");
    }

    @Test
    void reviewersDoNotGetInEachOthersWay() {
        for (var round = 0; round < 5; round++) {
            var id = scene.inReview(SELLER);

            var answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> scene.as("vp").decide(id, "VP_SALES", "APPROVE", null)),
                            CompletableFuture.supplyAsync(
                                    () -> scene.as("finance").decide(id, "FINANCE", "APPROVE", null)))
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(ReviewClient.Answer::status).containsOnly(HttpStatus.OK);
            scene.awaitState(id, "APPROVED");
        }
    }

    @Test
    void ofTwoDecisionsInARoleAtTheSameMomentOneCounts() {
        for (var round = 0; round < 5; round++) {
            var id = scene.inReview(SELLER);

            var answers = Stream.of("APPROVE", "REJECT")
                    .map(decision -> CompletableFuture.supplyAsync(
                            () -> scene.as("vp").decide(id, "VP_SALES", decision, "PRICE")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers)
                    .extracting(ReviewClient.Answer::status)
                    .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
            assertThat(scene.as(SELLER).show(id).body().path("decisions")).hasSize(1);
        }
    }

    @Test
    void approvesWithinTheLimitsWithoutAskingAnybody() {
        var view = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 40_000, "marginPercent", 70);
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view));

        var review = scene.awaitState(id, "APPROVED");

        assertThat(review.path("decisions")).isEmpty();
        assertThat(review.path("route").path("outcome").asText()).isEqualTo("AUTOMATIC");
        assertThat(dealOf(review)).containsEntry("decision", "APPROVED");
    }

    @Test
    void keepsReceiptsOfTheRules() {
        var review = scene.as(SELLER).show(scene.inReview(SELLER)).expect(HttpStatus.OK);

        assertThat(texts(review.path("receipts"), "decisionKey"))
                .containsExactly(
                        "limit-deal-review",
                        "check-deal-terms",
                        "find-deal-approver",
                        "find-extra-reviewers",
                        "limit-reapproval");
        assertThat(review.path("receipts")).allSatisfy(receipt -> {
            assertThat(receipt.path("decisionVersion").asInt()).isPositive();
            assertThat(receipt.path("processVersion").asInt()).isPositive();
            assertThat(receipt.path("by").asText()).isEqualTo(SELLER);
            assertThat(receipt.path("at").asText()).isNotEmpty();
        });
        var approver = review.path("receipts").get(2);
        assertThat(approver.path("matchedRows").toString()).isEqualTo("[4]");
        assertThat(approver.path("inputs").path("Largest line discount (%)").asInt())
                .isEqualTo(27);
        assertThat(approver.path("outputs").get(0).path("approvers").asText()).isEqualTo("VP_SALES");
    }

    @Test
    void refusesARejectionWithoutAReason() {
        var id = scene.inReview(SELLER);

        assertThat(scene.as("vp").decide(id, "VP_SALES", "REJECT", null).refusedFields())
                .containsExactly("reasonCode");
        assertThat(ReviewScene.refused(
                        scene.complete("vp", scene.awaitReview(id, "vp-sales"), Map.of("decision", "REJECT"))))
                .contains("choose a reason");

        var review = scene.as(SELLER).show(id).expect(HttpStatus.OK);
        assertThat(review.path("decisions")).isEmpty();
        assertThat(review.path("openSteps")).hasSize(2);
    }

    @Test
    void refusesTheDecisionOfWhomNobodyAsked() {
        var id = scene.inReview(SELLER);

        scene.as("finance").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        scene.as("cro").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        scene.as("ops").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        scene.as("admin").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        scene.as("legal").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesARoleThatIsNotAsked() {
        var id = scene.inReview(SELLER);

        var answer = scene.as("cro").decide(id, "CRO", "APPROVE", null);

        answer.expect(HttpStatus.CONFLICT);
        assertThat(answer.detail()).isEqualTo("Nobody is asked as CRO at the moment.");
    }

    @Test
    void refusesASecondDecision() {
        var id = scene.inReview(SELLER);
        approve("vp", id, "VP_SALES");

        scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.CONFLICT);

        approve("finance", id, "FINANCE");
        scene.awaitState(id, "APPROVED");
        scene.as("vp").decide(id, "VP_SALES", "REJECT", "PRICE").expect(HttpStatus.CONFLICT);
    }

    @Test
    void asksTheOwnersOwnManager() {
        var id = scene.inReview(SELLER, FOR_THE_MANAGER);

        assertThat(holderOf(id)).isEqualTo(MANAGER);
        scene.as(HEAD).decide(id, "SALES_MANAGER", "APPROVE", null).expect(HttpStatus.NOT_FOUND);
        approve(MANAGER, id, "SALES_MANAGER");
        scene.awaitState(id, "APPROVED");
    }

    @Test
    void asksAllSalesManagersAboutTheDealOfAnOwnerWhomNobodyLeads() {
        var id = scene.inReview(LONER, FOR_THE_MANAGER);

        assertThat(holderOf(id)).isEqualTo("sales-managers");
        approve(HEAD, id, "SALES_MANAGER");
    }

    @Test
    void nobodyDecidesTheirOwnDeal() {
        var id = scene.inReview(HEAD, FOR_THE_MANAGER);

        assertThat(holderOf(id)).isEqualTo("sales-managers");
        var answer = scene.as(HEAD).decide(id, "SALES_MANAGER", "APPROVE", null);
        answer.expect(HttpStatus.FORBIDDEN);
        assertThat(answer.detail()).isEqualTo("Nobody decides their own request.");
        assertThat(ReviewScene.refused(
                        scene.complete(HEAD, scene.awaitReview(id, "sales-managers"), Map.of("decision", "APPROVE"))))
                .contains("Nobody decides their own request.");
        approve(MANAGER, id, "SALES_MANAGER");
    }

    @Test
    void aManagersOwnDealGoesToTheManagersManager() {
        assertThat(holderOf(scene.inReview(MANAGER, FOR_THE_MANAGER))).isEqualTo(HEAD);
    }

    @Test
    void nobodyDecidesWhatTheyAskedForOnBehalfOfTheOwner() {
        scene.account("review-controller", "sales-ops", "finance");
        var id = scene.submitted("review-controller", request(scene.dealOf(SELLER), view()));
        scene.validated(id);

        scene.as("review-controller").decide(id, "FINANCE", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        assertThat(ReviewScene.refused(scene.complete(
                        "review-controller", scene.awaitReview(id, "finance"), Map.of("decision", "APPROVE"))))
                .contains("Nobody decides their own request.");
        approve("finance", id, "FINANCE");
    }

    @Test
    void asksTheSubstituteOfAnAbsentManager() throws InvalidAbsence {
        scene.people("""
                review-absent,Abel Absent,SALES_MANAGER,,US
                review-left-alone,Lena Left,SELLER,review-absent,US
                """);
        absent("review-absent", HEAD);

        var id = scene.inReview("review-left-alone", FOR_THE_MANAGER);

        assertThat(holderOf(id)).isEqualTo(HEAD);
        scene.as("review-absent").decide(id, "SALES_MANAGER", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        approve(HEAD, id, "SALES_MANAGER");
    }

    @Test
    void asksTheGroupWhenTheSubstituteIsTheOwner() throws InvalidAbsence {
        scene.people("""
                review-replaced,Rosa Replaced,SALES_MANAGER,,US
                review-replacing,Remo Replacing,SALES_MANAGER,review-replaced,US
                """);
        absent("review-replaced", "review-replacing");

        assertThat(holderOf(scene.inReview("review-replacing", FOR_THE_MANAGER)))
                .isEqualTo("sales-managers");
    }

    @Test
    void limitsOfTheHardwareCompanyAreATenth() {
        MavenCrm.importAll(http);
        var small = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 5_000, "marginPercent", 70);
        var large = Map.<String, Object>of("largestLineDiscountPercent", 8, "acv", 6_000, "marginPercent", 70);
        var deals = jdbc.sql("""
                        select id from opportunity
                        where owner_id = 'moses-frase' and stage = 'QUALIFICATION' order by id limit 2""").query(String.class).list();

        var seller = scene.as("moses-frase");
        assertThat(seller.previewFor(deals.get(1), large).body().path("outcome").asText())
                .isEqualTo("REVIEW");
        assertThat(seller.preview(large).body().path("outcome").asText()).isEqualTo("AUTOMATIC");
        scene.as(SELLER).previewFor(deals.get(1), large).expect(HttpStatus.NOT_FOUND);
        scene.awaitState(scene.submitted("moses-frase", request(deals.get(0), small)), "APPROVED");
        var id = scene.submitted("moses-frase", request(deals.get(1), large));
        scene.validated(id);

        assertThat(holderOf(id)).isEqualTo("dustin-brinkmann");
        approve("dustin-brinkmann", id, "SALES_MANAGER");
        assertThat(dealOf(scene.awaitState(id, "APPROVED"))).containsEntry("decision", "APPROVED");
    }

    @Test
    void onlyWhoeverClaimedATaskDecidesIt() {
        scene.account("review-finance", "finance");
        var id = scene.inReview(SELLER);
        var task = scene.awaitReview(id, "finance");
        ReviewScene.accepted(
                scene.engine("review-finance").post("/task/" + task + "/claim", Map.of("userId", "review-finance")));

        scene.as("finance").decide(id, "FINANCE", "APPROVE", null).expect(HttpStatus.NOT_FOUND);

        assertThat(texts(scene.as("ops").show(id).body().path("openSteps"), "holder"))
                .containsExactlyInAnyOrder("vp-sales", "review-finance");
        approve("review-finance", id, "FINANCE");
    }

    @Test
    void whoeverHeldATaskBeforeCanNeitherReadNorCompleteIt() {
        var id = scene.inReview(SELLER, FOR_THE_MANAGER);
        var task = scene.task(id, "assignee=" + MANAGER);
        ReviewScene.accepted(scene.engine("admin").post("/task/" + task + "/assignee", Map.of("userId", HEAD)));

        assertThat(scene.engine(MANAGER).get("/task/" + task).getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(scene.complete(MANAGER, task, Map.of("decision", "APPROVE")).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        scene.as(MANAGER).decide(id, "SALES_MANAGER", "APPROVE", null).expect(HttpStatus.FORBIDDEN);
        approve(HEAD, id, "SALES_MANAGER");
    }

    @Test
    void aTaskGivenToSomebodyWithoutTheRoleIsNotDecided() {
        var id = scene.inReview(SELLER, FOR_THE_MANAGER);
        var task = scene.task(id, "assignee=" + MANAGER);
        scene.engine("admin").post("/task/" + task + "/assignee", Map.of("userId", "finance"));

        var answer = scene.as("finance").decide(id, "SALES_MANAGER", "APPROVE", null);

        answer.expect(HttpStatus.FORBIDDEN);
        assertThat(answer.detail()).isEqualTo("Only a member of 'sales-managers' can decide this.");
        assertThat(ReviewScene.refused(scene.complete("finance", task, Map.of("decision", "APPROVE"))))
                .contains("Only a member of 'sales-managers' can decide this.");
    }

    private void approve(String userId, String id, String role) {
        scene.as(userId).decide(id, role, "APPROVE", null).expect(HttpStatus.OK);
    }

    private void absent(String userId, String substitute) throws InvalidAbsence {
        var now = clock.instant();
        team.recordAbsence(userId, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)), substitute);
    }

    private String holderOf(String id) {
        var steps = scene.as("ops").show(id).expect(HttpStatus.OK).path("openSteps");
        assertThat(steps).hasSize(1);
        return steps.get(0).path("holder").asText();
    }

    private Map<String, Object> dealOf(JsonNode review) {
        return jdbc.sql("select review_id, decision, approved_terms from opportunity where id = ?")
                .param(review.path("opportunityId").asText())
                .query()
                .singleRow();
    }
}
