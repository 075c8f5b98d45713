package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.formula.RampTable;
import io.salesops.flow.targets.domain.formula.SellerInput;
import io.salesops.flow.team.TeamMember;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What is known of a seller.
 *
 * @param bookings by quarter, the last four completed ones
 * @param potential open qualified pipeline
 */
public record SellerFigures(TeamMember seller, SortedMap<FiscalQuarter, BigDecimal> bookings, BigDecimal potential) {

    public BigDecimal booked() {
        return bookings.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sellers among whom a pool is shared out, in the same order. */
    public static List<SellerInput> inputs(List<SellerFigures> sellers, RampTable ramp, List<YearMonth> months) {
        var booked = sum(sellers, SellerFigures::booked);
        var potential = sum(sellers, SellerFigures::potential);
        return sellers.stream()
                .map(figures -> new SellerInput(
                        figures.seller().userId(),
                        figures.seller().teamId(),
                        share(figures.booked(), booked),
                        share(figures.potential(), potential),
                        figures.booked().signum() > 0 || figures.potential().signum() > 0,
                        ramp.percents(figures.seller().employedFrom(), months)))
                .toList();
    }

    private static BigDecimal sum(List<SellerFigures> sellers, Function<SellerFigures, BigDecimal> what) {
        return sellers.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
    }
}
