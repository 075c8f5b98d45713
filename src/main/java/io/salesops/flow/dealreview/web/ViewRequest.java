package io.salesops.flow.dealreview.web;

import io.salesops.flow.dealreview.domain.Billing;
import io.salesops.flow.dealreview.domain.DealTerms;
import io.salesops.flow.dealreview.domain.DealTerms.QuoteLine;
import io.salesops.flow.dealreview.domain.SellerView;
import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import io.salesops.flow.pipeline.ForecastCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A seller's view of a deal as clients send it: its terms, as figures or quote lines, and the seller's own words. */
record ViewRequest(
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 20) @Nullable
        BigDecimal largestLineDiscountPercent,

        @PositiveOrZero @Digits(integer = 15, fraction = 2) @Nullable
        BigDecimal acv,

        @PositiveOrZero @Digits(integer = 15, fraction = 2) @Nullable
        BigDecimal arr,

        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as USD") @Nullable
        String currency,

        @Min(0) @Max(365) @Nullable Integer paymentTermsDays,
        @Nullable Billing billing,

        @DecimalMin("-1000") @DecimalMax("100") @Digits(integer = 4, fraction = 20) @Nullable
        BigDecimal marginPercent,

        @Nullable Boolean nonStandardClause,
        @Nullable Boolean dataAddendum,
        @Size(max = 500) @Nullable List<@NotNull @Valid LineRequest> lines,
        @Nullable ForecastCategory forecastCategory,
        @Size(max = 500) @Nullable String nextStep,
        @FutureOrPresent @Nullable LocalDate nextStepDate,
        @Size(max = 4000) @Nullable String sellerSituation,
        @Size(max = 4000) @Nullable String clientPerspective,
        @Size(max = 50) @Nullable List<@NotNull @Valid ObstacleRequest> obstacles,
        @Valid @Nullable MeddpiccRequest meddpicc) {

    record LineRequest(
            @NotBlank @Size(max = 200) String product,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,

            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 4)
            BigDecimal netUnitPrice) {}

    record ObstacleRequest(
            @NotBlank @Size(max = 500) String obstacle,
            @Size(max = 500) @Nullable String need,
            @Size(max = 200) @Nullable String owner,
            @FutureOrPresent @Nullable LocalDate due) {}

    record MeddpiccRequest(
            @Min(0) @Max(3) @Nullable Integer metrics,
            @Min(0) @Max(3) @Nullable Integer economicBuyer,
            @Min(0) @Max(3) @Nullable Integer decisionCriteria,
            @Min(0) @Max(3) @Nullable Integer decisionProcess,
            @Min(0) @Max(3) @Nullable Integer paperProcess,
            @Min(0) @Max(3) @Nullable Integer identifiedPain,
            @Min(0) @Max(3) @Nullable Integer champion,
            @Min(0) @Max(3) @Nullable Integer competition) {

        Map<String, Integer> answers() {
            var answers = new LinkedHashMap<String, Integer>();
            answer(answers, "metrics", metrics);
            answer(answers, "economicBuyer", economicBuyer);
            answer(answers, "decisionCriteria", decisionCriteria);
            answer(answers, "decisionProcess", decisionProcess);
            answer(answers, "paperProcess", paperProcess);
            answer(answers, "identifiedPain", identifiedPain);
            answer(answers, "champion", champion);
            answer(answers, "competition", competition);
            return answers;
        }

        private static void answer(Map<String, Integer> answers, String question, @Nullable Integer answer) {
            if (answer != null) {
                answers.put(question, answer);
            }
        }
    }

    DealTerms terms() {
        return new DealTerms(
                largestLineDiscountPercent,
                acv,
                arr,
                currency,
                paymentTermsDays,
                billing,
                marginPercent,
                Boolean.TRUE.equals(nonStandardClause),
                Boolean.TRUE.equals(dataAddendum),
                orEmpty(lines).stream()
                        .map(line -> new QuoteLine(line.product(), line.quantity(), line.netUnitPrice()))
                        .toList());
    }

    SellerView sellerView() {
        return new SellerView(
                forecastCategory,
                nextStep,
                nextStepDate,
                sellerSituation,
                clientPerspective,
                orEmpty(obstacles).stream()
                        .map(row -> new Obstacle(row.obstacle(), row.need(), row.owner(), row.due()))
                        .toList(),
                meddpicc == null ? Map.of() : meddpicc.answers());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
