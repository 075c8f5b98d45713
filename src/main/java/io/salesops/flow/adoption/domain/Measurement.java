package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Adkar.Barrier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a tool was used so many days after its last wave went live.
 *
 * @param trainedPercent of the people with a licence
 * @param adoptionPercent how many of them worked with the tool, in its own rhythm
 * @param stickiness in per cent; of no use there is none
 * @param asked how many were asked what stands in the way
 * @param barrier what stands in the way of most of those who answered
 */
public record Measurement(
        ToolRequestId requestId,
        ToolId toolId,
        int day,
        LocalDate measuredOn,
        BigDecimal trainedPercent,
        BigDecimal adoptionPercent,
        Optional<BigDecimal> stickiness,
        int asked,
        int answered,
        Optional<Barrier> barrier) {}
