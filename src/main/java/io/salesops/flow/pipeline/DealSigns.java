package io.salesops.flow.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a deal tells about how it goes.
 *
 * @param begunOn the day on which the client was engaged, or else on which the deal was created
 * @param closePushes how often the close date was put off
 */
public record DealSigns(
        String opportunityId,
        String source,
        String name,
        String ownerId,
        Stage stage,
        LocalDate stageEnteredOn,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate closesOn,
        int closePushes,
        @Nullable LocalDate lastActivityOn,
        @Nullable Integer contacts,
        @Nullable ForecastCategory forecastCategory,
        @Nullable LocalDate nextStepOn) {}
