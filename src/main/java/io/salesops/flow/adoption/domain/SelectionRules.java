package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.util.List;

/** What the tables that choose tools say, asked without a request. */
public interface SelectionRules {

    /**
     * What the tables answer.
     *
     * @param verdicts in the order of what was asked
     */
    record Answer(CriteriaWeights weights, List<Verdict> verdicts) {}

    record Verdict(boolean excluded, String reason) {}

    Answer judge(List<BigDecimal> securityScores);
}
