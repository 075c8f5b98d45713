package io.salesops.flow.adoption.web;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.adoption.domain.WeekOfUse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The people active week by week, as a line to draw.
 *
 * @param points of an SVG polyline in a box of {@link #WIDTH} by {@link #HEIGHT}
 * @param most the people of the strongest week, at the top of the box
 */
record UsageCurve(List<WeekOfUse> weeks, String points, int most) {

    static final int WIDTH = 600;
    static final int HEIGHT = 160;

    static UsageCurve of(List<WeekOfUse> weeks) {
        var most = weeks.stream().mapToInt(WeekOfUse::active).max().orElse(0);
        var points = IntStream.range(0, weeks.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        (double) WIDTH * i / Math.max(1, weeks.size() - 1),
                        HEIGHT - (double) HEIGHT * weeks.get(i).active() / Math.max(1, most)))
                .collect(joining(" "));
        return new UsageCurve(weeks, points, most);
    }

    /** A line of one point would not be seen. */
    public boolean isOneWeek() {
        return weeks.size() == 1;
    }
}
