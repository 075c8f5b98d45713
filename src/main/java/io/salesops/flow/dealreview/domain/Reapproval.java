package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.Ruling.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether an approval still stands after a change (domain rule R3).
 *
 * @param discountPoints by how much the discount may rise above the approved one
 */
record Reapproval(BigDecimal discountPoints) {

    /** @param ground on which the reviewer would be asked now */
    Ruling of(ReviewDecision approval, Ground ground, Figures now, boolean exceptionNow) {
        if (exceptionNow && !approval.forException()) {
            return Ruling.of(Verdict.EXCEPTION);
        }
        return approval.figures()
                .map(approved -> compare(approved, now, ground, approval.authority()))
                .orElse(Ruling.of(Verdict.UNKNOWN));
    }

    private Ruling compare(Figures approved, Figures now, Ground ground, Optional<String> authority) {
        var worse = ground.tested().stream()
                .filter(value -> value.isWorse(approved, now))
                .sorted()
                .toList();
        if (worse.isEmpty()) {
            return Ruling.of(Verdict.KEPT);
        }
        return worse.equals(List.of(DealValue.DISCOUNT))
                        && withinOwnLimit(ground, authority)
                        && withinPoints(approved, now)
                ? Ruling.of(Verdict.TOLERATED)
                : new Ruling(Verdict.WORSE, worse);
    }

    /** Another rule of authority names the reviewer when the deal left the limit of the one before. */
    private static boolean withinOwnLimit(Ground ground, Optional<String> authority) {
        return authority.map(rule -> rule.equals(ground.authority())).orElse(true);
    }

    private boolean withinPoints(Figures approved, Figures now) {
        return now.discountPercent().subtract(approved.discountPercent()).compareTo(discountPoints) <= 0;
    }
}
