package io.salesops.flow.platform.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** When fiscal quarters are. A fiscal year carries the number of the calendar year in which it ends. */
@Component
public class FiscalCalendar {

    private static final int MONTHS = 3;

    private final int firstMonth;

    FiscalCalendar(TimeSettings settings) {
        this.firstMonth = settings.fiscalYearStartMonth();
    }

    public LocalDate startOf(FiscalQuarter quarter) {
        return firstMonthOf(quarter).atDay(1);
    }

    public LocalDate lastDayOf(FiscalQuarter quarter) {
        return firstMonthOf(quarter).plusMonths(MONTHS - 1).atEndOfMonth();
    }

    public FiscalQuarter of(LocalDate date) {
        var inYear = YearMonth.from(date).minusMonths(firstMonth - 1);
        return new FiscalQuarter(inYear.getYear() + yearsAhead(), (inYear.getMonthValue() - 1) / MONTHS + 1);
    }

    public List<YearMonth> monthsOf(FiscalQuarter quarter) {
        return IntStream.range(0, MONTHS)
                .mapToObj(firstMonthOf(quarter)::plusMonths)
                .toList();
    }

    private YearMonth firstMonthOf(FiscalQuarter quarter) {
        return YearMonth.of(quarter.year() - yearsAhead(), firstMonth).plusMonths((quarter.quarter() - 1L) * MONTHS);
    }

    /** A year that does not begin in January ends in the next one, and is called after it. */
    private int yearsAhead() {
        return firstMonth == 1 ? 0 : 1;
    }
}
