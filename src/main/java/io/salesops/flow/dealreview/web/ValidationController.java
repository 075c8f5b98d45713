package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.Check.Entry;
import io.salesops.flow.dealreview.domain.Check.Verdict;
import io.salesops.flow.dealreview.domain.Dossiers;
import io.salesops.flow.dealreview.domain.SellerAnswers;
import io.salesops.flow.dealreview.domain.SellerAnswers.Answer;
import io.salesops.flow.dealreview.domain.Validations;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations validate what a seller says, and the seller answers. */
@RestController
@RequestMapping("/api/deal-reviews/{id}")
class ValidationController {

    private final Validations validations;
    private final SellerAnswers answers;
    private final Dossiers dossiers;
    private final Callers callers;

    ValidationController(Validations validations, SellerAnswers answers, Dossiers dossiers, Callers callers) {
        this.validations = validations;
        this.answers = answers;
        this.dossiers = dossiers;
        this.callers = callers;
    }

    /** @param checks one for each statement that waits for validation, by its name */
    record ValidationRequest(
            @NotBlank @Size(max = 4000) String essence,
            @NotNull @Size(max = 100) List<@NotNull @Valid CheckRequest> checks) {}

    record CheckRequest(
            @NotBlank @Size(max = 100) String statement,
            @NotNull Verdict verdict,
            @Size(max = 2000) @Nullable String question) {

        Entry asEntry() {
            return new Entry(verdict, question);
        }
    }

    /** @param answers one for each question, by the name of the statement */
    record AnswersRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid AnswerRequest> answers,
            @Nullable Boolean correctTheTerms) {}

    record AnswerRequest(
            @NotBlank @Size(max = 100) String statement,
            @NotBlank @Size(max = 2000) String answer,
            @Size(max = 500) @Nullable String newWords) {

        Answer asAnswer() {
            return new Answer(answer, newWords);
        }
    }

    @PostMapping("/validation")
    ReviewResponse validate(@PathVariable("id") UUID id, @Valid @RequestBody ValidationRequest body, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        var checks = byName("checks", body.checks(), CheckRequest::statement, CheckRequest::asEntry);
        LostRace.retry(() -> validations.give(caller, reviewId, body.essence(), checks));
        return show(caller, reviewId);
    }

    @PostMapping("/answers")
    ReviewResponse answer(@PathVariable("id") UUID id, @Valid @RequestBody AnswersRequest body, Principal user) {
        var caller = callers.of(user.getName());
        var reviewId = new DealReviewId(id);
        var given = byName("answers", body.answers(), AnswerRequest::statement, AnswerRequest::asAnswer);
        var correctTheTerms = Boolean.TRUE.equals(body.correctTheTerms());
        LostRace.retry(() -> answers.give(caller, reviewId, given, correctTheTerms));
        return show(caller, reviewId);
    }

    private static <T, R> Map<String, R> byName(
            String field, List<T> rows, Function<T, String> name, Function<T, R> value) {
        var byName = new LinkedHashMap<String, R>();
        for (var row : rows) {
            if (byName.put(name.apply(row), value.apply(row)) != null) {
                throw new InvalidInput(field, "'%s' stands twice".formatted(name.apply(row)));
            }
        }
        return byName;
    }

    private ReviewResponse show(Caller caller, DealReviewId id) {
        return ReviewResponse.of(dossiers.of(caller, id));
    }
}
