package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.domain.DealValue;
import io.salesops.flow.dealreview.domain.Ground;
import io.salesops.flow.dealreview.domain.Grounds;
import io.salesops.flow.dealreview.domain.ReviewerRole;
import io.salesops.flow.platform.engine.TableRows;
import io.salesops.flow.platform.steps.DecisionReceipt;
import io.salesops.flow.platform.steps.DecisionReceipts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads in the decision tables which values the rows test that named a reviewer: who changes a table changes this too. */
@Component
class ReviewGrounds {

    private final DecisionReceipts receipts;
    private final TableRows tables;

    ReviewGrounds(DecisionReceipts receipts, TableRows tables) {
        this.receipts = receipts;
        this.tables = tables;
    }

    /** The grounds of the latest routing. */
    Grounds of(DealReviewId id) {
        var all = receipts.of(id.toString());
        var grounds = new EnumMap<ReviewerRole, Ground>(ReviewerRole.class);
        add(grounds, all, "find-deal-approver", "approvers", true);
        add(grounds, all, "find-extra-reviewers", "reviewer", false);
        return new Grounds(grounds);
    }

    private void add(
            Map<ReviewerRole, Ground> grounds,
            List<DecisionReceipt> all,
            String table,
            String output,
            boolean authority) {
        all.stream()
                .filter(receipt -> receipt.decisionKey().equals(table))
                .reduce((earlier, later) -> later)
                .ifPresent(receipt -> add(grounds, receipt, output, authority));
    }

    private void add(Map<ReviewerRole, Ground> grounds, DecisionReceipt receipt, String output, boolean authority) {
        var rows = tables.of(receipt.decisionKey(), receipt.decisionVersion());
        for (var index = 0; index < receipt.matchedRows().size(); index++) {
            var row = rows.get(receipt.matchedRows().get(index) - 1);
            var ground = new Ground(RuleInputs.valuesIn(row.tested()), authority ? row.id() : null);
            ReviewerRole.list(String.valueOf(receipt.outputs().get(index).get(output)))
                    .forEach(role -> grounds.merge(role, ground, ReviewGrounds::both));
        }
    }

    private static Ground both(Ground one, Ground other) {
        var tested = EnumSet.<DealValue>copyOf(one.tested());
        tested.addAll(other.tested());
        return new Ground(tested, firstOf(one.authority(), other.authority()));
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
