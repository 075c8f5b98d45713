package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealAction.Situation;
import io.salesops.flow.dealreview.domain.DealHealth.Colour;
import io.salesops.flow.pipeline.Stage;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decision tables about the health of deals that operations own, asked without a process. */
public interface HealthRules {

    /** Asks as many questions as it takes, in a transaction of their own. */
    <T> T ask(Function<Tables, T> questions);

    /** The tables as they stand. */
    interface Tables {

        Weights meddpiccWeights(@Nullable Stage stage);

        Weights healthWeights(@Nullable Stage stage);

        Colour colour(@Nullable BigDecimal score);

        Staleness.Limit stageLimit(Stage stage);

        DealAction action(Situation situation);

        Attention attention(HealthReport report);
    }

    /**
     * Whether somebody is asked for what a deal calls for.
     *
     * @param quietWorkingDays for so long the same is not asked again once it was answered, unless something changed
     */
    record Attention(boolean asked, int quietWorkingDays, String reason) {}
}
