package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when each step may take.
 *
 * @param days the last day of each step that has one
 * @param workingDays how many working days whoever is asked has at least
 */
public record Deadlines(Map<Deadline, LocalDate> days, Map<Deadline, Integer> workingDays) {

    public static final Deadlines NONE = new Deadlines(Map.of(), Map.of());

    /**
     * What the decision table says of a step.
     *
     * @param offsetDays from the first day of the quarter; null where only the asking counts
     */
    public record Rule(Deadline step, @Nullable Integer offsetDays, int atLeastWorkingDays) {}

    /** These days as they are, and what rules say of the other steps. */
    Deadlines completedBy(List<Rule> rules, LocalDate quarterStart, LocalDate today, WorkingDays calendar) {
        var all = new EnumMap<Deadline, LocalDate>(Deadline.class);
        var least = new EnumMap<Deadline, Integer>(Deadline.class);
        for (var rule : rules) {
            least.put(rule.step(), rule.atLeastWorkingDays());
            if (rule.offsetDays() != null) {
                all.put(rule.step(), calendar.offset(quarterStart, rule.offsetDays(), null, today));
            }
        }
        all.putAll(days);
        return new Deadlines(all, least);
    }

    /** When somebody who is asked now has to have answered: everybody gets the least number of working days. */
    public Instant of(Deadline step, Instant now, @Nullable String region, WorkingDays calendar) {
        var least = calendar.after(now, workingDays.getOrDefault(step, 0), region);
        var day = days.get(step);
        var until = day == null ? least : calendar.endOf(day, region);
        return until.isBefore(least) ? least : until;
    }
}
