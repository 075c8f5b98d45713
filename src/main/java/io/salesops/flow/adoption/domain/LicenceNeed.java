package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many licences of a contract are enough, and how many can go.
 *
 * @param keep licences for everybody who uses the tool, with some to spare
 */
public record LicenceNeed(int keep, int reclaim) {

    /**
     * Never more than there are.
     *
     * @param usedShare of the licences kept that is in use, such as 0.9
     */
    public static LicenceNeed of(int licences, int active, BigDecimal usedShare) {
        var enough = BigDecimal.valueOf(active).divide(usedShare, 0, RoundingMode.FLOOR);
        var keep = enough.min(BigDecimal.valueOf(licences)).intValueExact();
        return new LicenceNeed(keep, licences - keep);
    }
}
