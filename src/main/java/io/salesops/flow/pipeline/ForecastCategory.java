package io.salesops.flow.pipeline;

/** How sure the seller is. */
public enum ForecastCategory {
    COMMIT,
    BEST_CASE,
    PIPELINE,
    OMITTED
}
