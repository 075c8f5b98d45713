package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;

/**
 * What a pilot showed of one tool.
 *
 * @param trainedShare how many per cent of the cohort are certified
 * @param adoptionPercent how many per cent of the cohort worked with the tool, in its own rhythm
 */
public record PilotFigures(Tool tool, BigDecimal trainedShare, BigDecimal adoptionPercent, SurveyResult survey) {}
