package io.salesops.flow.dealreview.web;

import static io.salesops.flow.dealreview.web.ReviewClient.texts;
import static io.salesops.flow.dealreview.web.ReviewScene.COLLEAGUE;
import static io.salesops.flow.dealreview.web.ReviewScene.SELLER;
import static io.salesops.flow.dealreview.web.ReviewScene.accepted;
import static io.salesops.flow.dealreview.web.ReviewScene.json;
import static io.salesops.flow.dealreview.web.ReviewScene.refused;
import static io.salesops.flow.dealreview.web.ReviewScene.request;
import static io.salesops.flow.dealreview.web.ReviewScene.terms;
import static io.salesops.flow.dealreview.web.ReviewScene.validation;
import static io.salesops.flow.dealreview.web.ReviewScene.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** Operations confirm or question what a seller says before anybody decides on it. */
@ApplicationTest
class DealReviewValidationTests {

    private static final String VALIDATION = "Validate the obstacles";
    private static final String QUESTIONS = "Answer the questions";
    private static final List<Map<String, String>> OBSTACLES = List.of(
            Map.of("obstacle", "No budget", "need", "A smaller first step"), Map.of("obstacle", "Nobody answers"));
    private static final List<String> STATEMENTS =
            List.of("obstacles[0]", "obstacles[1]", "largestLineDiscountPercent", "acv", "arr", "marginPercent");

    @Autowired
    TestRestTemplate http;

    ReviewScene scene;
    String id = "";

    @BeforeEach
    void shareAViewWithObstacles() {
        scene = new ReviewScene(http);
        id = scene.submitted(SELLER, request(scene.dealOf(SELLER), view("obstacles", OBSTACLES)));
    }

    @Test
    void everythingThatIsOnlySaidIsConfirmed() {
        var waiting = scene.awaitStep(id, VALIDATION);
        assertThat(waiting.path("state").asText()).isEqualTo("VALIDATING");
        assertThat(texts(waiting.path("openSteps"), "role")).containsExactly("SALES_OPS");
        assertThat(texts(waiting.path("toValidate"), "name")).isEqualTo(STATEMENTS);
        assertThat(waiting.path("needs")).isEmpty();

        var review = scene.validated(id);

        assertThat(review.path("toValidate")).isEmpty();
        var validation = review.path("validations").path(0);
        assertThat(validation.path("by").asText()).isEqualTo("ops");
        assertThat(validation.path("at").asText()).isNotEmpty();
        assertThat(texts(validation.path("checks"), "verdict")).containsOnly("CONFIRMED");
        assertThat(texts(review.path("needs"), "need")).containsExactly("A smaller first step");
    }

    @Test
    void whatIsQuestionedGoesBackToTheSeller() {
        question("obstacles[1]", "Who is nobody?");
        var asked = scene.awaitStep(id, QUESTIONS);
        assertThat(asked.path("state").asText()).isEqualTo("AWAITING_SELLER");
        assertThat(asked.path("needs")).isEmpty();

        answer(Map.of("statement", "obstacles[1]", "answer", "The CFO.", "newWords", "The CFO is away"));

        var again = scene.awaitStep(id, VALIDATION);
        assertThat(texts(again.path("toValidate"), "name")).containsExactly("obstacles[1]");
        assertThat(again.path("toValidate")
                        .get(0)
                        .path("obstacle")
                        .path("obstacle")
                        .asText())
                .isEqualTo("The CFO is away");
        assertThat(formOf(VALIDATION)).contains("Asked: Who is nobody?", "Answered: The CFO.", "One more client");
        var review = scene.validated(id);
        var question = review.path("validations").get(0).path("checks").get(1);
        assertThat(question.path("statement").path("obstacle").path("obstacle").asText())
                .isEqualTo("Nobody answers");
        assertThat(question.path("question").asText()).isEqualTo("Who is nobody?");
        assertThat(question.path("answer").asText()).isEqualTo("The CFO.");
        assertThat(review.path("validations").get(0).path("answeredBy").asText())
                .isEqualTo(SELLER);
        assertThat(review.path("validations").get(1).path("checks")).hasSize(1);
        assertThat(texts(review.path("needs"), "need")).containsExactly("A smaller first step");
    }

    @Test
    void aWrongFigureIsCorrectedInTheTerms() {
        question("largestLineDiscountPercent", "The offer says 28.");
        answerAndCorrect();
        var task = scene.awaitTask(id, "Revise the terms");
        assertThat(scene.complete(SELLER, task, Map.of("answer", "EXCEPTION", "exceptionReason", "Please."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        var changed = terms("largestLineDiscountPercent", 28);
        changed.put("answer", "CHANGE");

        accepted(scene.complete(SELLER, task, changed));

        var again = scene.awaitStep(id, VALIDATION);
        assertThat(texts(again.path("toValidate"), "name")).containsExactly("largestLineDiscountPercent");
        assertThat(texts(scene.validated(id).path("openSteps"), "role"))
                .containsExactlyInAnyOrder("VP_SALES", "FINANCE");
    }

    @Test
    void aRoundThatBringsNothingNewIsNotValidatedAgain() {
        scene.validated(id);
        scene.as("vp").decide(id, "VP_SALES", "APPROVE", null).expect(HttpStatus.OK);
        var change = Map.of(
                "role", "FINANCE",
                "decision", "CHANGE",
                "reasonCode", "PAYMENT_TERMS",
                "comment", "30 days, please.",
                "mustChange", "TERMS");
        scene.as("finance").decide(id, change).expect(HttpStatus.OK);
        var changed = terms("paymentTermsDays", 45);
        changed.put("answer", "CHANGE");

        accepted(scene.complete(SELLER, scene.awaitTask(id, "Revise the terms"), changed));

        var review = scene.awaitStep(id, "Review the deal");
        assertThat(texts(review.path("openSteps"), "role")).containsExactly("FINANCE");
        assertThat(review.path("validations")).hasSize(1);
    }

    @Test
    void nobodyValidatesTheirOwnDeal() {
        scene.people("review-both,Bea Both,SELLER,review-manager,US\n");
        scene.engine("admin").http().put("/engine-rest/group/sales-ops/members/review-both", null);
        var own = scene.submitted("review-both", request(scene.dealOf("review-both"), view()));
        var open = scene.awaitStep(own, VALIDATION).path("toValidate");
        var validator = scene.as("review-both");

        assertThat(validator.validate(own, validation(open)).status()).isEqualTo(HttpStatus.FORBIDDEN);
        var rows = new ArrayList<Map<String, String>>();
        open.forEach(statement -> rows.add(Map.of("verdict", "CONFIRMED")));
        assertThat(refused(scene.complete(
                        "review-both", scene.awaitTask(own, VALIDATION), Map.of("essence", "Fine.", "checks", rows))))
                .contains("Nobody validates their own deal.");

        scene.validated(own);
    }

    @Test
    void onlyOperationsValidateAndOnlyTheSellerAnswers() {
        var open = scene.awaitStep(id, VALIDATION).path("toValidate");

        scene.as(SELLER).validate(id, validation(open)).expect(HttpStatus.FORBIDDEN);
        scene.as(COLLEAGUE).validate(id, validation(open)).expect(HttpStatus.NOT_FOUND);
        scene.as(SELLER)
                .answer(id, answers(Map.of("statement", "acv", "answer", "Yes.")))
                .expect(HttpStatus.CONFLICT);
        question("acv", "Sure?");
        scene.as("ops")
                .answer(id, answers(Map.of("statement", "acv", "answer", "Yes.")))
                .expect(HttpStatus.FORBIDDEN);
        scene.as("ops").validate(id, validation(open)).expect(HttpStatus.CONFLICT);
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        var open = scene.awaitStep(id, VALIDATION).path("toValidate");
        var ops = scene.as("ops");

        assertThat(ops.validate(id, Map.of()).refusedFields()).containsExactlyInAnyOrder("essence", "checks");
        assertThat(ops.validate(id, Map.of("essence", "Fine.", "checks", List.of()))
                        .body()
                        .path("errors")
                        .toString())
                .contains("confirm or question 'obstacles[0]', too");
        assertThat(ops.validate(id, with(open, "margin", "CONFIRMED", ""))
                        .body()
                        .path("errors")
                        .toString())
                .contains("nothing is called 'margin'");
        assertThat(ops.validate(id, with(open, "acv", "QUESTIONED", " "))
                        .body()
                        .path("errors")
                        .toString())
                .contains("say what you question of 'acv'");
        question("acv", "Sure?");
        var seller = scene.as(SELLER);
        assertThat(seller.answer(id, Map.of("answers", List.of()))
                        .body()
                        .path("errors")
                        .toString())
                .contains("what was asked about 'acv'");
        assertThat(seller.answer(id, answers(Map.of("statement", "acv", "answer", "Yes.", "newWords", "More")))
                        .refusedFields())
                .containsExactly("newWords");
        assertThat(seller.show(id).body().path("validations").get(0).hasNonNull("answeredBy"))
                .isFalse();
    }

    private void question(String statement, String words) {
        var open = scene.awaitStep(id, VALIDATION).path("toValidate");
        scene.as("ops").validate(id, with(open, statement, "QUESTIONED", words)).expect(HttpStatus.OK);
    }

    /** Confirms everything but one statement. */
    private static Map<String, Object> with(JsonNode open, String statement, String verdict, String question) {
        var checks = new ArrayList<Map<String, String>>();
        texts(open, "name").stream()
                .filter(name -> !name.equals(statement))
                .forEach(name -> checks.add(Map.of("statement", name, "verdict", "CONFIRMED")));
        checks.add(Map.of("statement", statement, "verdict", verdict, "question", question));
        var validation = new HashMap<>(validation(open));
        validation.put("checks", checks);
        return validation;
    }

    private void answer(Map<String, String> answer) {
        scene.as(SELLER).answer(id, answers(answer)).expect(HttpStatus.OK);
    }

    private void answerAndCorrect() {
        var body = new HashMap<>(answers(Map.of("statement", "largestLineDiscountPercent", "answer", "It does.")));
        body.put("correctTheTerms", true);
        scene.as(SELLER).answer(id, body).expect(HttpStatus.OK);
    }

    private static Map<String, Object> answers(Map<String, String> answer) {
        return Map.of("answers", List.of(answer));
    }

    private String formOf(String step) {
        var task = scene.task(id, "name=" + step);
        return json(scene.engine("ops")
                        .get("/task/%s/form-variables?deserializeValues=false".formatted(task))
                        .getBody())
                .toString();
    }
}
