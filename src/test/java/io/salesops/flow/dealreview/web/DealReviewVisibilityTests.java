package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.HEAD;
import static io.salesops.flow.dealreview.web.ReviewScene.LONER;
import static io.salesops.flow.dealreview.web.ReviewScene.MANAGER;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** Who sees the review of a deal, and its tasks. */
@ApplicationTest
class DealReviewVisibilityTests {

    @Autowired
    TestRestTemplate http;

    ReviewScene scene;
    String id;

    @BeforeEach
    void expectAReview() {
        scene = new ReviewScene(http);
        id = scene.inReview(SELLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {SELLER, MANAGER, "vp", "finance", "cro", "cfo", "ops", "admin"})
    void thoseWhomItConcernsSeeIt(String userId) {
        scene.as(userId).show(id).expect(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLEAGUE, LONER, HEAD, "seller", "manager", "director", "legal", "newhire"})
    void toOthersItIsNotThere(String userId) {
        var stranger = scene.as(userId);
        var unknown = stranger.show(UUID.randomUUID().toString());
        unknown.expect(HttpStatus.NOT_FOUND);

        var answer = stranger.show(id);

        answer.expect(HttpStatus.NOT_FOUND);
        assertThat(answer.detail()).isEqualTo(unknown.detail());
        stranger.decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.NOT_FOUND);
        stranger.withdraw(id).expect(HttpStatus.NOT_FOUND);
    }

    @Test
    void withoutALoginNothingIsThere() {
        assertThat(http.getForEntity("/api/deal-reviews/" + id, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void reviewersSeeWhatTheyDecided() {
        scene.as("finance").decide(id, "FINANCE", "APPROVE", null).expect(HttpStatus.OK);

        scene.as("finance").show(id).expect(HttpStatus.OK);
    }

    @Test
    void whoeverWasOnlyAskedSeesNothingOnceTheReviewIsOver() {
        scene.as(SELLER).withdraw(id).expect(HttpStatus.OK);

        scene.as("finance").show(id).expect(HttpStatus.NOT_FOUND);
    }

    @Test
    void sellersSeeAndCompleteTheirOwnTasksOnly() {
        var other = scene.submitted(SELLER, ReviewScene.request(scene.dealOf(SELLER)));
        var task = scene.awaitTask(other, "State the terms");

        assertThat(scene.engine(SELLER).get("/task/" + task).getStatusCode()).isEqualTo(HttpStatus.OK);
        for (var stranger : new String[] {COLLEAGUE, MANAGER, "vp"}) {
            assertThat(scene.engine(stranger)
                            .get("/task/" + task)
                            .getStatusCode()
                            .is4xxClientError())
                    .isTrue();
            assertThat(scene.complete(stranger, task, ReviewScene.terms()).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }
}
