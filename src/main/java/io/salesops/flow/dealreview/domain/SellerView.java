package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.ForecastCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deal in the seller's own words, kept as they were written. {@code meddpicc} holds answers from 0 to 3 by question. */
public record SellerView(
        @Nullable ForecastCategory forecastCategory,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDate,
        @Nullable String sellerSituation,
        @Nullable String clientPerspective,
        List<Obstacle> obstacles,
        Map<String, Integer> meddpicc) {

    public record Obstacle(
            String obstacle,
            @Nullable String need,
            @Nullable String owner,
            @Nullable LocalDate due) {}
}
