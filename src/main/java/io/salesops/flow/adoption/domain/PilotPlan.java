package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How tools are tried.
 *
 * @param owner whose pilot it is
 * @param cohort who works with the tools, by user id
 * @param endsOn the last day
 * @param stopDefinition in words, when the tool is not taken on
 * @param minimumPercent the adoption below which it is not
 */
public record PilotPlan(
        String owner, List<String> cohort, LocalDate endsOn, String stopDefinition, BigDecimal minimumPercent) {}
