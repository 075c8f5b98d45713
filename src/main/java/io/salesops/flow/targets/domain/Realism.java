package io.salesops.flow.targets.domain;

import static java.math.RoundingMode.HALF_UP;

import io.salesops.flow.targets.domain.formula.Finding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many sellers would reach their target if they sold as in the last four quarters.
 *
 * @param measured those with a history and a target
 * @param attainableSharePercent of those measured; null: there are none
 */
public record Realism(int measured, int sellers, @Nullable BigDecimal attainableSharePercent) {

    public Finding judgedBy(Verdict verdict) {
        return new Finding(Finding.REALISM, verdict.severity(), text(verdict.text()));
    }

    private String text(String verdict) {
        if (attainableSharePercent == null) {
            return verdict;
        }
        var share =
                attainableSharePercent.setScale(1, HALF_UP).stripTrailingZeros().toPlainString();
        return "%s %s %% would reach 100 %%, measured on %d of %d sellers."
                .formatted(verdict, share, measured, sellers);
    }
}
