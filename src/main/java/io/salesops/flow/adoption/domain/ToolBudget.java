package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.platform.InvalidInput;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tool of a request may cost. */
@Service
@Transactional(readOnly = true)
public class ToolBudget {

    private final ToolRequests requests;
    private final ToolSelection selection;
    private final PathRules rules;

    ToolBudget(ToolRequests requests, ToolSelection selection, PathRules rules) {
        this.requests = requests;
        this.selection = selection;
        this.rules = rules;
    }

    /** A year: what the dearest of the chosen tools costs, and before one is chosen what is expected. */
    public BigDecimal cost(ToolRequestId id) {
        return selection.picked(id).stream()
                .map(Candidate::annualCost)
                .max(BigDecimal::compareTo)
                .orElseGet(() -> requests.get(id).expectedCost());
    }

    /** A contract may be dearer only where neither scores nor leadership would have been asked for it. */
    public void require(ToolRequestId id, BigDecimal annualCost) {
        var known = cost(id);
        if (annualCost.compareTo(known) > 0 && !isFree(known, annualCost)) {
            throw new InvalidInput(
                    "annualCost",
                    "must not be above the %s that the chosen tool was to cost; ask for a dearer one anew"
                            .formatted(known.toPlainString()));
        }
    }

    private boolean isFree(BigDecimal known, BigDecimal annualCost) {
        var path = rules.path(annualCost);
        return !path.budgetApproval() && path.isAsEasyAs(rules.path(known));
    }
}
