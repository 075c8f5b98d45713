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

    /** The same view, in which an obstacle reads otherwise. */
    SellerView with(Obstacle before, String newWords) {
        return new SellerView(
                forecastCategory,
                nextStep,
                nextStepDate,
                sellerSituation,
                clientPerspective,
                obstacles.stream()
                        .map(obstacle -> obstacle.equals(before) ? obstacle.reads(newWords) : obstacle)
                        .toList(),
                meddpicc);
    }

    public record Obstacle(
            String obstacle,
            @Nullable String need,
            @Nullable String owner,
            @Nullable LocalDate due) {

        private Obstacle reads(String newWords) {
            return new Obstacle(newWords, need, owner, due);
        }
    }
}
