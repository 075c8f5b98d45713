package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when each step may take.
 *
 * @param days the last day of each step that has one
 * @param workingDays how many working days whoever is asked has at least
 */
public record Deadlines(Map<Deadline, LocalDate> days, Map<Deadline, Integer> workingDays) {

    /** Those of which the days can be stated. */
    private static final List<Deadline> IN_ORDER = List.of(
            Deadline.ALLOCATION,
            Deadline.AGREEMENT,
            Deadline.SETTLEMENT,
            Deadline.APPROVAL,
            Deadline.ACKNOWLEDGEMENT,
            Deadline.APPEAL);

    public static final Deadlines NONE = new Deadlines(Map.of(), Map.of());

    /**
     * What the decision table says of a step.
     *
     * @param offsetDays from the first day of the quarter; null where only the asking counts
     */
    public record Rule(Deadline step, @Nullable Integer offsetDays, int atLeastWorkingDays) {}

    /** Refuses days that are past, or that lie before the step before. */
    void requireSense(LocalDate today) {
        var latest = LocalDate.MIN;
        for (var step : IN_ORDER) {
            var day = days.getOrDefault(step, latest);
            if (days.containsKey(step) && day.isBefore(today)) {
                throw new InvalidInput(field(step), "must not be past");
            }
            if (day.isBefore(latest)) {
                throw new InvalidInput(field(step), "lies before the step that comes before it");
            }
            latest = day;
        }
    }

    private static String field(Deadline step) {
        return "deadlines." + step.name().toLowerCase(Locale.ROOT);
    }

    /** These days as they are, and what rules say of the other steps, which keep to the order of these. */
    Deadlines completedBy(List<Rule> rules, LocalDate quarterStart, LocalDate today, WorkingDays calendar) {
        var all = new EnumMap<Deadline, LocalDate>(Deadline.class);
        var least = new EnumMap<Deadline, Integer>(Deadline.class);
        for (var rule : rules) {
            least.put(rule.step(), rule.atLeastWorkingDays());
            if (rule.offsetDays() != null) {
                all.put(rule.step(), calendar.offset(quarterStart, rule.offsetDays(), null, today));
            }
        }
        all.replaceAll(this::between);
        all.putAll(days);
        return new Deadlines(all, least);
    }

    /** Not before what was stated of an earlier step, nor after what was stated of a later one. */
    private LocalDate between(Deadline step, LocalDate day) {
        var kept = day;
        for (var stated : days.entrySet()) {
            var order = stated.getKey().compareTo(step);
            var isWrong = order < 0 ? kept.isBefore(stated.getValue()) : kept.isAfter(stated.getValue());
            if (order != 0 && isWrong) {
                kept = stated.getValue();
            }
        }
        return kept;
    }

    /** When somebody who is asked now has to have answered: everybody gets the least number of working days. */
    public Instant of(Deadline step, Instant now, @Nullable String region, WorkingDays calendar) {
        var least = calendar.after(now, workingDays.getOrDefault(step, 0), region);
        var day = days.get(step);
        var until = day == null ? least : calendar.endOf(day, region);
        return until.isBefore(least) ? least : until;
    }
}
