package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.EvaluationId;
import io.salesops.flow.adoption.ToolRequestId;

/** That somebody scores the candidates of a request. */
public record Evaluation(EvaluationId id, ToolRequestId requestId, String evaluator) {}
