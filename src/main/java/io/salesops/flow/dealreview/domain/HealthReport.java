package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealAction.Situation;
import io.salesops.flow.dealreview.domain.Meddpicc.Question;
import io.salesops.flow.pipeline.DealSigns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a deal stands: its health, its qualification, whether it moves, and what that calls for. */
public record HealthReport(
        DealSigns deal,
        Meddpicc meddpicc,
        DealHealth health,
        Qualification qualification,
        Staleness staleness,
        Situation situation,
        DealAction action) {

    /**
     * How well a deal is known.
     *
     * @param score from 0 to 100; none without an answer
     */
    public record Qualification(@Nullable BigDecimal score, int answered, List<Question> gaps) {

        static Qualification of(Meddpicc meddpicc, Weights weights) {
            return new Qualification(
                    meddpicc.score(weights).orElse(null), meddpicc.answers().size(), meddpicc.gaps());
        }

        /** How many questions there are. */
        public int of() {
            return Question.values().length;
        }
    }

    /** How a deal stood, as a review keeps it. */
    public record Snapshot(
            DealHealth health,
            Map<String, Integer> answers,
            Qualification qualification,
            long daysInStage,
            boolean stale,
            DealAction action) {}

    Snapshot snapshot() {
        return new Snapshot(health, meddpicc.byKey(), qualification, staleness.days(), staleness.stale(), action);
    }
}
