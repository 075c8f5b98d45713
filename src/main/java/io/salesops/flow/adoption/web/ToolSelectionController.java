package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.ScoredCandidate;
import io.salesops.flow.adoption.domain.Scores;
import io.salesops.flow.adoption.domain.SelectionPreview;
import io.salesops.flow.adoption.domain.SelectionPreview.Preview;
import io.salesops.flow.adoption.domain.SelectionPreview.Standing;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what would be chosen of candidates, as the deployed tables say. */
@RestController
@RequestMapping("/api/tool-selections/preview")
class ToolSelectionController {

    private static final int MOST_CANDIDATES = 100;

    private final SelectionPreview selection;

    ToolSelectionController(SelectionPreview selection) {
        this.selection = selection;
    }

    record CandidateBody(
            @NotBlank @Size(max = 200) String name,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 10)
            BigDecimal fit,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 10)
            BigDecimal integration,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 10)
            BigDecimal security,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 10)
            BigDecimal usability,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 10)
            BigDecimal cost) {

        private ScoredCandidate scored() {
            return new ScoredCandidate(name.strip(), new Scores(fit, integration, security, usability, cost));
        }
    }

    record PreviewBody(
            @NotNull @Size(min = 1, max = MOST_CANDIDATES) List<@NotNull @Valid CandidateBody> candidates) {}

    record ScoreAnswer(
            String name,
            BigDecimal score,
            boolean excluded,
            @Nullable String reason) {

        private static ScoreAnswer of(Standing standing) {
            return new ScoreAnswer(standing.name(), standing.score(), !standing.isLeft(), standing.exclusion());
        }
    }

    record PreviewAnswer(List<ScoreAnswer> scores, List<String> excluded, List<String> pilots) {

        private static PreviewAnswer of(Preview preview) {
            return new PreviewAnswer(
                    preview.standings().stream().map(ScoreAnswer::of).toList(),
                    preview.standings().stream()
                            .filter(standing -> !standing.isLeft())
                            .map(Standing::name)
                            .toList(),
                    preview.pilots().stream().map(Standing::name).toList());
        }
    }

    @PostMapping
    PreviewAnswer preview(@Valid @RequestBody PreviewBody body) {
        requireOwnNames(body.candidates());
        return PreviewAnswer.of(selection.preview(
                body.candidates().stream().map(CandidateBody::scored).toList()));
    }

    private static void requireOwnNames(List<CandidateBody> candidates) {
        var names = new HashSet<String>();
        var errors = IntStream.range(0, candidates.size())
                .filter(i -> !names.add(candidates.get(i).name().strip().toLowerCase(Locale.ROOT)))
                .mapToObj(i -> new FieldError("candidates[%d].name".formatted(i), "stands there already"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
