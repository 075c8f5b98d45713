package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who asks for a tool.
 *
 * @param requestId the same id twice is one request
 * @param digest tells the same request from another one with its id; none where the id cannot come again
 * @param outcome what is to be better afterwards
 * @param measure how that will show
 * @param expectedCost a year, in the reporting currency
 */
public record ToolWish(
        String requestId,
        @Nullable String digest,
        String title,
        String problem,
        String outcome,
        String measure,
        int peopleConcerned,
        BigDecimal expectedCost,
        @Nullable String alternatives) {}
