package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.QuestionsAnswered;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller answers what operations question; what was said before stays in the record of the validation. */
@Service
@Transactional
public class SellerAnswers {

    private final DealReviews reviews;
    private final DealValidations validations;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SellerAnswers(
            DealReviews reviews,
            DealValidations validations,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.validations = validations;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An answer to one question.
     *
     * @param newWords in which the obstacle reads from now on, where the seller corrects it
     */
    public record Answer(String answer, @Nullable String newWords) {}

    /** Answers outside Tasklist: the caller's open task is completed with an answer to each question. */
    public void give(Caller caller, DealReviewId id, Map<String, Answer> answers, boolean termsToCorrect) {
        var step = dossiers.stepFor(caller, id, Dossiers.QUESTIONS);
        var questions = questions(id);
        refuseOthers(questions, answers);
        var inOrder =
                questions.stream().map(question -> answer(question, answers)).toList();
        IntStream.range(0, inOrder.size()).forEach(index -> requireObstacle(questions.get(index), inOrder.get(index)));
        events.publishEvent(new QuestionsAnswered(
                step.taskId(),
                inOrder.stream()
                        .map(answer -> new QuestionsAnswered.Entry(answer.answer(), answer.newWords()))
                        .toList(),
                termsToCorrect));
    }

    private static void refuseOthers(List<Check> questions, Map<String, Answer> answers) {
        var names =
                questions.stream().map(question -> question.statement().name()).toList();
        answers.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput("answers", "nothing was asked about '%s'".formatted(name));
                });
    }

    private static Answer answer(Check question, Map<String, Answer> answers) {
        var name = question.statement().name();
        var answer = answers.get(name);
        if (answer == null) {
            throw new InvalidInput("answers", "please answer what was asked about '%s', too".formatted(name));
        }
        return answer;
    }

    private static void requireObstacle(Check question, Answer answer) {
        if (answer.newWords() != null && question.statement().obstacle() == null) {
            throw new InvalidInput(
                    "newWords", "only obstacles take new words; to change a figure, say that you correct the terms");
        }
    }

    /**
     * Writes down the answers, whichever way they were given.
     *
     * @param answers one for each question, in their order
     */
    public void record(DealReviewId id, Caller by, List<Answer> answers) {
        var review = reviews.findLockedById(id).orElseThrow();
        var questions = questions(id);
        for (var index = 0; index < questions.size(); index++) {
            requireObstacle(questions.get(index), answers.get(index));
            correct(review, questions.get(index).statement(), answers.get(index).newWords());
        }
        last(id).answer(answers.stream().map(Answer::answer).toList(), by.userId(), clock.instant());
    }

    private static void correct(DealReview review, Statement statement, @Nullable String newWords) {
        if (newWords != null) {
            var view = review.sellerView().orElseThrow();
            review.share(view.with(Objects.requireNonNull(statement.obstacle()), newWords));
        }
    }

    /** What is asked at the moment. */
    @Transactional(readOnly = true)
    public List<Check> questions(DealReviewId id) {
        return last(id).questions();
    }

    private DealValidation last(DealReviewId id) {
        return validations.findByReviewIdOrderById(id).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
