package io.salesops.flow.adoption.domain;

import java.time.LocalDate;

/**
 * How many people worked with a tool in an ISO week.
 *
 * @param monday on which the week begins
 */
public record WeekOfUse(LocalDate monday, int active) {}
