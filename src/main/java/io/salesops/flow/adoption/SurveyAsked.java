package io.salesops.flow.adoption;

/** Somebody is asked how they get on with a tool. */
public record SurveyAsked(SurveyId surveyId) {}
