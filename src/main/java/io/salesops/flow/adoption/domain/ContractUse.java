package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a contract costs, and for whom.
 *
 * @param active how many used the tool of late; empty where nothing is known of its use
 * @param idle the licences whose holders did not
 * @param need for those who did; everything where nothing is known
 */
public record ContractUse(
        Tool tool, Contract contract, Optional<Integer> active, List<Licence> idle, LicenceNeed need) {

    private static final int SCALE = 2;

    /** A year's cost for everybody who used the tool of late. */
    public Optional<BigDecimal> costPerActiveUser() {
        return active.filter(people -> people > 0)
                .map(people -> contract.annualCost().divide(BigDecimal.valueOf(people), SCALE, RoundingMode.HALF_UP));
    }
}
