package io.salesops.flow.platform.time;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A quarter of a fiscal year, written as in 2026-Q1. */
public record FiscalQuarter(int year, int quarter) implements Comparable<FiscalQuarter> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Comparator<FiscalQuarter> BY_TIME =
            Comparator.comparingInt(FiscalQuarter::year).thenComparingInt(FiscalQuarter::quarter);

    public FiscalQuarter {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("A year has the quarters 1 to 4, not %d.".formatted(quarter));
        }
    }

    public static FiscalQuarter of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'%s' is not a quarter such as 2026-Q1.".formatted(text));
        }
        return new FiscalQuarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    public FiscalQuarter plus(int quarters) {
        var index = year * 4 + quarter - 1 + quarters;
        return new FiscalQuarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    public FiscalQuarter previous() {
        return plus(-1);
    }

    @Override
    public int compareTo(FiscalQuarter other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, quarter);
    }
}
