package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Adkar.Barrier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a round of surveys showed. Silence is counted as silence: it is neither a yes nor a barrier.
 *
 * @param barrier what stands in the way of most of those who answered
 * @param comments in their own words, without their names
 */
public record SurveyResult(int asked, int answered, Optional<Barrier> barrier, List<String> comments) {

    public int silent() {
        return asked - answered;
    }

    /** In per cent of those who were asked. */
    public BigDecimal silentShare() {
        return Share.percent(silent(), asked);
    }
}
