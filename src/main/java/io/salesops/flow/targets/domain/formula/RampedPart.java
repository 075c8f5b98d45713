package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;
import static io.salesops.flow.targets.domain.formula.Decimals.sum;

import io.salesops.flow.targets.domain.formula.Measures.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Which part of a quarter's target a seller in ramp has to bring within some days of it: each day weighs by its ramp. */
public final class RampedPart {

    private final RampTable ramp;
    private final LocalDate employedFrom;

    public RampedPart(RampTable ramp, LocalDate employedFrom) {
        this.ramp = ramp;
        this.employedFrom = employedFrom;
    }

    /** Where the whole quarter weighs nothing, somebody set the target by hand, and it is shared out by days. */
    public BigDecimal of(BigDecimal target, Days quarter, Days days) {
        var employed = quarter.within(new Days(employedFrom, quarter.last()));
        var counted = days.within(employed);
        var whole = weight(employed);
        return whole.signum() == 0
                ? Measures.prorate(target, employed, counted)
                : target.multiply(weight(counted), EXACT).divide(whole, EXACT);
    }

    private BigDecimal weight(Days days) {
        return sum(months(days).map(month -> weight(month, days)).toList());
    }

    private BigDecimal weight(YearMonth month, Days days) {
        var counted = new Days(month.atDay(1), month.atEndOfMonth()).within(days);
        return ramp.percents(employedFrom, List.of(month)).get(0).multiply(BigDecimal.valueOf(counted.count()));
    }

    private static Stream<YearMonth> months(Days days) {
        return Stream.iterate(
                YearMonth.from(days.first()),
                month -> !month.isAfter(YearMonth.from(days.last())),
                month -> month.plusMonths(1));
    }
}
