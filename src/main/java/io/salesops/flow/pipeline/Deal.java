package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as its source knows it.
 *
 * @param name what people call it; made of client and product when the source has no name
 * @param amount what it is worth; of an open deal without an amount, the list price of its product
 */
public record Deal(
        String opportunityId,
        String source,
        String name,
        @Nullable String client,
        @Nullable String product,
        @Nullable BigDecimal amount,
        String currency,
        String ownerId,
        Stage stage,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closesOn,
        @Nullable ForecastCategory forecastCategory,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        int closePushes,
        @Nullable String decision) {

    public boolean open() {
        return stage.isOpen();
    }
}
