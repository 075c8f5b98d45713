package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.dealreview.web.ReviewClient.Answer;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the review of a deal is asked for over HTTP. */
@ApplicationTest
class DealReviewSubmissionTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays workingDays;

    ReviewScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
    }

    @Test
    void startsAReviewForTheOwner() {
        var deal = scene.dealOf(SELLER);

        var answer = scene.as(SELLER).submit(request(deal));

        var review = answer.expect(HttpStatus.CREATED);
        assertThat(answer.headers().getLocation())
                .hasPath("/api/deal-reviews/" + review.path("id").asText());
        assertThat(review.path("opportunityId").asText()).isEqualTo(deal);
        assertThat(scene.as(SELLER).show(review.path("id").asText()).expect(HttpStatus.OK))
                .isEqualTo(review);
    }

    @Test
    void asksTheOwnerToStateTheTerms() {
        var before = Instant.now();
        var review = scene.as(SELLER).submit(request(scene.dealOf(SELLER))).expect(HttpStatus.CREATED);

        assertThat(review.path("state").asText()).isEqualTo("AWAITING_SELLER");
        assertThat(review.path("openSteps")).singleElement().satisfies(step -> {
            assertThat(step.path("name").asText()).isEqualTo("State the terms");
            assertThat(step.path("holder").asText()).isEqualTo(SELLER);
            assertThat(Instant.parse(step.path("due").asText()))
                    .isBetween(
                            workingDays.after(before, 2, "US"),
                            workingDays.after(before, 2, "US").plus(Duration.ofMinutes(1)));
        });
    }

    @Test
    void startsAReviewForOperationsOnTheOwnersBehalf() {
        var review = scene.as("ops").submit(request(scene.dealOf(SELLER))).expect(HttpStatus.CREATED);

        assertThat(review.path("openSteps").get(0).path("holder").asText()).isEqualTo(SELLER);
    }

    @Test
    void skipsBothFormsWhenTheViewIsSent() {
        var id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view()));

        var review = scene.validated(id);

        assertThat(ReviewClient.texts(review.path("openSteps"), "name")).containsOnly("Review the deal");
        assertThat(ReviewClient.texts(review.path("openSteps"), "role"))
                .containsExactlyInAnyOrder("VP_SALES", "FINANCE");
        assertThat(ReviewClient.texts(review.path("openSteps"), "holder"))
                .containsExactlyInAnyOrder("vp-sales", "finance");
        assertThat(review.path("route").path("outcome").asText()).isEqualTo("REVIEW");
        var history = scene.engine("admin").get("/history/task?processInstanceBusinessKey=" + id);
        assertThat(ReviewClient.texts(ReviewScene.json(history.getBody()), "name"))
                .containsOnly("Validate the obstacles", "Review the deal");
    }

    @Test
    void answersARepeatedRequestWithTheSameReview() {
        var request = request(scene.dealOf(SELLER), view());
        var id = scene.submitted(SELLER, request);

        assertThat(scene.as(SELLER)
                        .submit(request)
                        .expect(HttpStatus.OK)
                        .path("id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void answersARepeatedRequestAfterTheReviewHasEnded() {
        var request = request(scene.dealOf(SELLER));
        var id = scene.submitted(SELLER, request);
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        var again = scene.as(SELLER).submit(request).expect(HttpStatus.OK);

        assertThat(again.path("id").asText()).isEqualTo(id);
        assertThat(again.path("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void refusesAnotherBodyUnderTheSameRequestId() {
        var deal = scene.dealOf(SELLER);
        scene.submitted(SELLER, Map.of("opportunityId", deal, "requestId", deal));

        var answer = scene.as(SELLER).submit(Map.of("opportunityId", deal, "requestId", deal, "view", view()));

        answer.expect(HttpStatus.CONFLICT);
        assertThat(answer.detail()).contains("was used for another request");
    }

    @Test
    void refusesAnotherDealUnderTheSameRequestId() {
        var requestId = scene.dealOf(SELLER);
        scene.submitted(SELLER, Map.of("opportunityId", requestId, "requestId", requestId));

        scene.as(SELLER)
                .submit(Map.of("opportunityId", scene.dealOf(SELLER), "requestId", requestId))
                .expect(HttpStatus.CONFLICT);
        scene.as(SELLER)
                .submit(Map.of("opportunityId", "no-such-deal", "requestId", requestId))
                .expect(HttpStatus.CONFLICT);
    }

    @Test
    void aRequestIdBelongsToWhoeverSentIt() {
        var requestId = scene.dealOf(SELLER);
        scene.submitted(SELLER, Map.of("opportunityId", requestId, "requestId", requestId));

        scene.as(COLLEAGUE)
                .submit(Map.of("opportunityId", scene.dealOf(COLLEAGUE), "requestId", requestId))
                .expect(HttpStatus.CREATED);
    }

    @Test
    void refusesADealThatIsUnderReviewAlready() {
        var deal = scene.dealOf(SELLER);
        scene.submitted(SELLER, request(deal));

        var answer = scene.as("ops").submit(request(deal));

        answer.expect(HttpStatus.CONFLICT);
        assertThat(answer.detail()).contains("already under review");
    }

    @Test
    void reviewsADealAgainOnceTheReviewHasEnded() {
        var deal = scene.dealOf(SELLER);
        scene.as(SELLER).withdraw(scene.submitted(SELLER, request(deal))).expect(HttpStatus.OK);

        scene.submitted(SELLER, request(deal));
    }

    @Test
    void tellsStrangersNothingOfADeal() {
        var deal = scene.dealOf(SELLER);
        var unknown = scene.as(COLLEAGUE).submit(request("REVIEW-NONE"));
        unknown.expect(HttpStatus.NOT_FOUND);

        for (var stranger : List.of(COLLEAGUE, MANAGER, "vp", "admin", "newhire")) {
            var answer = scene.as(stranger).submit(request(deal));
            answer.expect(HttpStatus.NOT_FOUND);
            assertThat(answer.detail()).isEqualTo(unknown.detail().replace("REVIEW-NONE", deal));
        }
    }

    @Test
    void refusesAClosedDeal() {
        var won = scene.deal(SELLER, "WON", "300000", "USD");
        var lost = scene.deal(SELLER, "LOST", "0", "USD");

        assertThat(scene.as(SELLER).submit(request(won)).refusedFields()).containsExactly("opportunityId");
        assertThat(scene.as(SELLER).submit(request(lost)).refusedFields()).containsExactly("opportunityId");
    }

    @Test
    void refusesADealWhoseCurrencyHasNoRate() {
        var deal = scene.deal(SELLER, "NEGOTIATION", "1000", "ISK");

        assertThat(scene.as(SELLER).submit(request(deal)).refusedFields()).containsExactly("opportunityId");
    }

    @Test
    void storesNothingOfARequestWhoseViewCannotBeUsed() {
        var deal = scene.dealOf(SELLER);
        var line = Map.of("product", "Nothing", "quantity", 1, "netUnitPrice", 1);

        var answer = scene.as(SELLER).submit(request(deal, Map.of("acv", 1000, "lines", List.of(line))));

        assertThat(answer.refusedFields()).containsExactly("view.lines[0].product");
        assertThat(count("deal_review where opportunity_id = ?", deal)).isZero();
        assertThat(count("act_hi_varinst where text_ = ?", deal)).isZero();
    }

    @Test
    void takesARequestThatIsSentTwiceAtTheSameMomentForOne() {
        for (var round = 0; round < 5; round++) {
            var request = request(scene.dealOf(SELLER), view());

            var answers = atTheSameMoment(request, request);

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.OK);
            assertThat(answers)
                    .extracting(answer -> answer.body().path("id").asText())
                    .doesNotContain("")
                    .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
        }
    }

    @Test
    void takesOneOfTwoRequestsForADealAtTheSameMoment() {
        for (var round = 0; round < 5; round++) {
            var deal = scene.dealOf(SELLER);

            assertThat(atTheSameMoment(request(deal), request(deal)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.CONFLICT);
        }
    }

    @Test
    void takesOneOfTwoDealsUnderTheSameRequestIdAtTheSameMoment() {
        for (var round = 0; round < 5; round++) {
            var requestId = scene.dealOf(SELLER);

            assertThat(atTheSameMoment(
                            Map.of("opportunityId", requestId, "requestId", requestId),
                            Map.of("opportunityId", scene.dealOf(SELLER), "requestId", requestId)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.CONFLICT);
        }
    }

    private List<Answer> atTheSameMoment(Object one, Object other) {
        var people = Executors.newFixedThreadPool(2);
        try {
            var client = scene.as(SELLER);
            return Stream.of(one, other)
                    .map(request -> CompletableFuture.supplyAsync(() -> client.submit(request), people))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            people.shutdown();
        }
    }

    private long count(String rows, String value) {
        return jdbc.sql("select count(*) from " + rows)
                .param(value)
                .query(Long.class)
                .single();
    }
}
