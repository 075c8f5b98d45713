package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.DealMovements.StageDays;
import io.salesops.flow.pipeline.DealSigns;

/** What the rules about the health of a deal test. */
record DealFacts(
        DealSigns deal,
        HealthSigns signs,
        Meddpicc meddpicc,
        long daysInStage,
        StageDays stageDaysOfWonDeals,
        boolean nextStepDated) {}
