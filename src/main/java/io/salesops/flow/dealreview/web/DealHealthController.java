package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.DealAction;
import io.salesops.flow.dealreview.domain.DealAction.Situation;
import io.salesops.flow.dealreview.domain.DealHealth;
import io.salesops.flow.dealreview.domain.DealHealth.Colour;
import io.salesops.flow.dealreview.domain.DealHealths;
import io.salesops.flow.dealreview.domain.HealthReport.Qualification;
import io.salesops.flow.dealreview.domain.HealthSigns;
import io.salesops.flow.dealreview.domain.Meddpicc.Question;
import io.salesops.flow.dealreview.domain.Staleness;
import io.salesops.flow.dealreview.web.ViewRequest.MeddpiccRequest;
import io.salesops.flow.pipeline.ForecastCategory;
import io.salesops.flow.pipeline.Stage;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Callers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How healthy deals are. */
@RestController
class DealHealthController {

    private final DealHealths healths;
    private final Callers callers;
    private final Texts texts;

    DealHealthController(DealHealths healths, Callers callers, Texts texts) {
        this.healths = healths;
        this.callers = callers;
        this.texts = texts;
    }

    /** The six signs from 0 to 100, answers from 0 to 3, and what else the action depends on; everything may be missing. */
    record PreviewRequest(
            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal recency,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal contacts,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal playbook,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal velocity,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal stability,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
            BigDecimal decisionMaker,

            @Valid @Nullable MeddpiccRequest meddpicc,
            @Nullable ForecastCategory forecastCategory,
            @Nullable Boolean stale,
            @Nullable Boolean nextStepDated,
            @Min(0) @Max(1000) @Nullable Integer closePushes) {

        HealthSigns signs() {
            return new HealthSigns(recency, contacts, playbook, velocity, stability, decisionMaker);
        }

        Map<String, Integer> answers() {
            return meddpicc == null ? Map.of() : meddpicc.answers();
        }

        Situation situation() {
            return new Situation(
                    Colour.UNKNOWN,
                    forecastCategory,
                    Boolean.TRUE.equals(stale),
                    Boolean.TRUE.equals(nextStepDated),
                    Objects.requireNonNullElse(closePushes, 0));
        }
    }

    /** @param measured such as "measured on 4 of 6" */
    record HealthView(@Nullable BigDecimal score, Colour colour, String measured, Map<String, Integer> signs) {}

    record MeddpiccView(@Nullable BigDecimal score, String answered, List<Gap> gaps) {}

    /** What is not known well enough yet, as a question. */
    record Gap(String field, String question) {}

    record StalenessView(
            boolean stale, long daysInStage, @Nullable BigDecimal limitDays, long comparedWithWonDeals) {}

    record HealthResponse(
            String opportunityId,
            Stage stage,
            HealthView health,
            MeddpiccView meddpicc,
            StalenessView staleness,
            DealAction action) {}

    record PreviewResponse(HealthView health, MeddpiccView meddpicc, DealAction action) {}

    @GetMapping("/api/deals/{id}/health")
    HealthResponse show(@PathVariable("id") String opportunityId, Principal user) {
        var report = healths.of(callers.of(user.getName()), opportunityId);
        return new HealthResponse(
                opportunityId,
                report.deal().stage(),
                view(report.health()),
                view(report.qualification()),
                view(report.staleness()),
                report.action());
    }

    @PostMapping("/api/deal-health/preview")
    PreviewResponse preview(@Valid @RequestBody PreviewRequest body) {
        var preview = healths.preview(body.signs(), body.answers(), body.situation());
        return new PreviewResponse(view(preview.health()), view(preview.qualification()), preview.action());
    }

    private HealthView view(DealHealth health) {
        return new HealthView(
                health.score(),
                health.colour(),
                texts.of("deal-health.measured", health.measured(), health.of()),
                health.signs());
    }

    private MeddpiccView view(Qualification qualification) {
        return new MeddpiccView(
                qualification.score(),
                texts.of("deal-health.answered", qualification.answered(), qualification.of()),
                qualification.gaps().stream().map(this::gap).toList());
    }

    private Gap gap(Question question) {
        return new Gap(question.key(), texts.of("deal-health.question." + question.key()));
    }

    private static StalenessView view(Staleness staleness) {
        return new StalenessView(staleness.stale(), staleness.days(), staleness.limit(), staleness.comparedWith());
    }
}
