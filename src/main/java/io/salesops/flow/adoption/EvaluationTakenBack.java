package io.salesops.flow.adoption;

/** Nobody needs the scores of this evaluator any more. */
public record EvaluationTakenBack(EvaluationId evaluationId) {}
