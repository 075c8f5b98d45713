package io.salesops.flow.targets.domain;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The frame of cycles that nobody opened by hand.
 *
 * @param growthPercent over the last four quarters
 * @param overAssignmentPercent of the sellers' targets over the plan
 * @param opensDaysBefore how many days before a quarter its cycle is opened
 * @param payoutPlan by which rates of the payout table attainment is paid
 */
@ConfigurationProperties("salesops.targets")
public record TargetSettings(
        @DefaultValue("10") BigDecimal growthPercent,
        @DefaultValue("10") BigDecimal overAssignmentPercent,
        @DefaultValue("30") int opensDaysBefore,
        @DefaultValue("STANDARD") String payoutPlan) {}
