package io.salesops.flow.adoption;

import static io.salesops.flow.adoption.ChoiceScene.ANN;
import static io.salesops.flow.adoption.ChoiceScene.BOB;
import static io.salesops.flow.adoption.ChoiceScene.NAMING;
import static io.salesops.flow.adoption.ChoiceScene.REVIEW;
import static io.salesops.flow.adoption.ChoiceScene.candidate;
import static io.salesops.flow.adoption.ChoiceScene.evaluators;
import static io.salesops.flow.adoption.ChoiceScene.passed;
import static io.salesops.flow.adoption.ChoiceScene.review;
import static io.salesops.flow.adoption.ChoiceScene.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.adoption.domain.Evaluations;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.identity.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From named candidates to the ones that go to the pilot, and every way on which none does. */
@ApplicationTest
class ToolChoiceTests {

    private static final List<Map<String, Object>> R7 =
            List.of(scores("A", 8, 7, 9, 6, 7), scores("B", 9, 8, 5, 8, 6), scores("C", 8, 8, 7, 7, 8));

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ToolRequests requests;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TransactionTemplate transactions;

    ChoiceScene scene;

    @BeforeEach
    void request() {
        scene = new ChoiceScene(http, jdbc, engine);
    }

    @Test
    void theTwoBestGoToThePilotWhenTheyAreClose() {
        scene.wanted(false).named("A", "B", "C");
        scene.score(ANN, R7);
        assertThat(scene.weighed()).containsExactly("A ", "B ", "C ");
        assertThat(scene.recorded(ANN)).contains("candidateTable").doesNotContain("scores");
        scene.score(BOB, R7);

        scene.reviewed(List.of(passed("A"), passed("C")));

        scene.endsAt("endEvent_toolChosen", "CHOSEN by security: A: 7.55, passed by security");
        assertThat(scene.told())
                .singleElement()
                .asString()
                .contains("Call recording: Choice", "Chosen", "C: 7.65, passed by security");
        assertThat(scene.weighed()).containsExactly("A 7.55", "B 7.4", "C 7.65");
        assertThat(scene.decisions("CHOICE").get(0))
                .contains("B: 7.40, excluded: The score for security is below 6.", "C: 7.65, passed by security");
        assertThat(scene.tools()).containsExactly("A PROPOSED", "C PROPOSED");
        assertThat((List<?>) scene.variable("chosenTools")).hasSize(2);
    }

    @Test
    void meansOfAllEvaluatorsDecide() {
        scene.wanted(false).named("A", "B");
        scene.score(ANN, List.of(scores("A", 10, 10, 10, 10, 10), scores("B", 8, 8, 8, 8, 8)));
        scene.score(BOB, List.of(scores("A", 5, 5, 5, 5, 5), scores("B", 8, 8, 4, 8, 8)));

        scene.reviewed(List.of(passed("A"), passed("B")));

        scene.endsAt("endEvent_toolChosen", "CHOSEN");
        assertThat(scene.weighed()).containsExactly("A 7.5", "B 7.6");
        assertThat(scene.tools()).hasSize(2);
    }

    @Test
    void whoeverStaysSilentDoesNotCount() {
        scene.wanted(false).named("A", "C");
        scene.silent(ANN);
        scene.score(BOB, List.of(scores("A", 8, 7, 9, 6, 7), scores("C", 8, 8, 7, 7, 8)));

        scene.reviewed(List.of(
                review("A", "REFUSED", "", ""), review("C", "EXCEPTION", "https://example.com/c", "choice-amy")));

        scene.endsAt("endEvent_toolChosen", "CHOSEN by security");
        assertThat(scene.weighed()).containsExactly("A 7.55", "C 7.65");
        assertThat(scene.tools()).containsExactly("C PROPOSED");
        assertThat(scene.evaluations()).containsExactly(ANN + " SILENT", BOB + " SCORED");
        assertThat(scene.decisions("SCORES")).singleElement().asString().startsWith("NOT_COUNTED by nobody");
    }

    @Test
    void theLastEvaluatorsWakeTheChoiceOnceWhenTheyAnswerAtOnce() {
        scene.wanted(false).named("A");
        var tasks = List.of(ANN, BOB);
        tasks.forEach(scene::scoringOf);

        tasks.parallelStream().forEach(evaluator -> scene.score(evaluator, List.of(scores("A", 7, 7, 7, 7, 7))));

        scene.awaitTask(REVIEW);
        await().until(() -> scene.runningEvaluations().isEmpty());
        scene.reviewed(List.of(passed("A")));
        scene.endsAt("endEvent_toolChosen", "CHOSEN");
    }

    @Test
    void evaluatorsAreCountedOneAfterAnother() {
        scene.wanted(false).named("A");
        var open = evaluations.open(scene.id);

        var second = transactions.execute(status -> {
            evaluations.count(open.get(0).id());
            var other = CompletableFuture.runAsync(
                    () -> evaluations.count(open.get(1).id()));
            assertThat(other).as("waits for the first").failsWithin(HALF_A_SECOND);
            return other;
        });

        assertThat(second).succeedsWithin(Cases.PATIENCE);
        scene.endsAt("endEvent_nobodyScored", "NONE by nobody");
    }

    @Test
    void nothingIsChosenWhenNobodyNamesScoresOrReviews() {
        scene.wanted(false).nobodyAnswers(NAMING);
        scene.endsAt("endEvent_noCandidateNamed", "NONE by nobody: Nobody answered in time.");

        var unscored = new ChoiceScene(http, jdbc, engine).wanted(false).named("A");
        Stream.of(ANN, BOB).forEach(unscored::silent);
        unscored.endsAt("endEvent_nobodyScored", "NONE by nobody: Nobody answered in time.");

        var unreviewed = new ChoiceScene(http, jdbc, engine).wanted(true).name(List.of(candidate("A")), List.of());
        unreviewed.nobodyAnswers(REVIEW);
        unreviewed.endsAt("endEvent_nothingReviewed", "NONE by nobody: Nobody answered in time.");
        assertThat(unreviewed.tools()).isEmpty();
    }

    @Test
    void nothingIsChosenWhenSecurityScoresExcludeAll() {
        scene.wanted(false).named("B");
        Stream.of(ANN, BOB).forEach(evaluator -> scene.score(evaluator, List.of(scores("B", 9, 8, 5, 8, 6))));

        scene.endsAt("endEvent_noCandidateLeft", "NONE by ops: B: 7.40, excluded");
    }

    @Test
    void oneCandidateIsEnoughOnTheFastPathAndIsReviewedAllTheSame() {
        scene.wanted(true).name(List.of(candidate("A")), List.of());
        scene.reviewed(List.of(passed("A")));
        scene.endsAt("endEvent_toolChosen", "CHOSEN by security: A: no score, passed by security");

        var refused = new ChoiceScene(http, jdbc, engine).wanted(true).name(List.of(candidate("A")), List.of());
        refused.reviewed(List.of(review("A", "REFUSED", "", "")));
        refused.endsAt("endEvent_noCandidateLeft", "NONE by security: A: no score, refused by security");
    }

    @Test
    void refusalsSayWhichRowIsWrong() {
        scene.wanted(false);
        assertThat(scene.refusalOfNaming(
                        List.of(candidate("A"), candidate("a"), candidate("a\nb"), candidate("B\u202e")),
                        evaluators(ANN, "choice-amy", "nobody", ANN)))
                .contains(
                        "candidates[3].name: must be one line with at least one letter",
                        "candidates[4].name: must be one line",
                        "candidates[2].name: stands there already",
                        "evaluators[3].evaluator: nobody with the id 'nobody' works with us",
                        "evaluators[4].evaluator: stands there already",
                        "evaluators: must be people of at least two different teams");
        assertThat(scene.refusalOfNaming(List.of(), evaluators(ANN, BOB))).contains("candidates: please name 1 to 5");
        assertThat(scene.evaluations()).isEmpty();

        var fast = new ChoiceScene(http, jdbc, engine).wanted(true);
        assertThat(fast.refusalOfNaming(List.of(candidate("A"), candidate("B", 2001)), List.of()))
                .contains("candidates: please name one", "candidates[2].annualCost: must not be above the 2000.00");
        fast.name(List.of(candidate("A")), List.of());
        assertThat(fast.refusalOfReview(List.of(review("A", "EXCEPTION", "trust me", "nobody"))))
                .contains("reviews[1].evidence: must be a link", "reviews[1].riskOwner: must be the id");
    }

    @Test
    void nobodyReviewsWhatTheyAskedFor() {
        scene.wanted(true).name(List.of(candidate("A")), List.of());
        engine.getRuntimeService().setVariable(scene.instance, "requester", "security");

        assertThat(scene.refusalOfReview(List.of(passed("A")))).contains("Nobody decides their own request");
    }

    @Test
    void evaluatorsAreNotAskedAnyMoreOnceTheRequestIsWithdrawn() {
        scene.wanted(false).named("A");
        scene.score(ANN, List.of(scores("A", 7, 7, 7, 7, 7)));
        scene.scoringOf(BOB);

        requests.withdraw(new Caller("seller", Set.of()), scene.id, "Not needed");

        await().until(() -> scene.runningEvaluations().isEmpty());
        assertThat(scene.evaluations()).containsExactly(ANN + " SCORED", BOB + " TAKEN_BACK");
    }
}
