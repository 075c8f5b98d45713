package io.salesops.flow.targets.domain.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * A pool shared out.
 *
 * @param unassigned what nobody carries; with the targets it is exactly the rounded pool
 */
public record Split(List<SellerResult> sellers, BigDecimal unassigned, List<Finding> findings) {

    public BigDecimal assigned() {
        return Decimals.sum(sellers.stream().map(SellerResult::target).toList());
    }
}
