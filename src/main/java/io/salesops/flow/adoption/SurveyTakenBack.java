package io.salesops.flow.adoption;

/** An answer is waited for no more. */
public record SurveyTakenBack(SurveyId surveyId) {}
